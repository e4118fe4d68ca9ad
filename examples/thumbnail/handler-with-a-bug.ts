import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3Event } from 'aws-lambda';
import { shrink } from './shrink.js';

const s3 = new S3Client({});

const SIDE = 128;
const FOLDER = 'thumbnails/';

/** The handler of handler.ts as it was first written. It passes every test whose keys look like "photos/cat.png". */
export async function handler(event: S3Event): Promise<{ thumbnails: string[] }> {
  const thumbnails: string[] = [];
  for (const record of event.Records) {
    const Bucket = record.s3.bucket.name;
    // The bug: this key is still form-encoded, so S3 has no such object as soon as the key holds a blank or an umlaut.
    const key = record.s3.object.key;
    if (key.startsWith(FOLDER) || !key.endsWith('.png')) continue;

    const upload = await s3.send(new GetObjectCommand({ Bucket, Key: key }));
    const bytes = await upload.Body!.transformToByteArray();
    const Key = FOLDER + key;
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: shrink(bytes, SIDE), ContentType: 'image/png' }));
    thumbnails.push(Key);
  }
  return { thumbnails };
}
