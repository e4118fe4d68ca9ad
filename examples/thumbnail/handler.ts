import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3Event } from 'aws-lambda';
import { shrink } from './shrink.js';

const s3 = new S3Client({});

const SIDE = 128;
const FOLDER = 'thumbnails/';

/** Runs on `s3:ObjectCreated:*` and puts a small copy of every uploaded PNG into the folder thumbnails/ of the same bucket. */
export async function handler(event: S3Event): Promise<{ thumbnails: string[] }> {
  const thumbnails: string[] = [];
  for (const record of event.Records) {
    const Bucket = record.s3.bucket.name;
    // S3 form-encodes keys: "tom & jerry.png" arrives as "tom+%26+jerry.png".
    const key = decodeURIComponent(record.s3.object.key.replaceAll('+', ' '));
    // What we put starts the function again; without this line it would run for ever.
    if (key.startsWith(FOLDER) || !key.endsWith('.png')) continue;

    const upload = await s3.send(new GetObjectCommand({ Bucket, Key: key }));
    const bytes = await upload.Body!.transformToByteArray();
    const Key = FOLDER + key;
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: shrink(bytes, SIDE), ContentType: 'image/png' }));
    console.log('made a thumbnail', { key: Key });
    thumbnails.push(Key);
  }
  return { thumbnails };
}
