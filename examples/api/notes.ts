import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';

export interface Note {
  owner: string;
  id: string;
  text: string;
  createdAt: string;
}

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const table = () => process.env['NOTES_TABLE'];

export async function listNotes(owner: string, limit: number): Promise<Note[]> {
  const page = await documents.send(
    new QueryCommand({
      TableName: table(),
      KeyConditionExpression: '#owner = :owner',
      ExpressionAttributeNames: { '#owner': 'owner' },
      ExpressionAttributeValues: { ':owner': owner },
      Limit: limit,
    }),
  );
  return (page.Items ?? []) as Note[];
}

export async function getNote(owner: string, id: string): Promise<Note | undefined> {
  const { Item } = await documents.send(new GetCommand({ TableName: table(), Key: { owner, id } }));
  return Item as Note | undefined;
}

export async function putNote(owner: string, text: string): Promise<Note> {
  const note = { owner, id: randomUUID(), text, createdAt: new Date().toISOString() };
  await documents.send(new PutCommand({ TableName: table(), Item: note }));
  return note;
}

export async function deleteNote(owner: string, id: string): Promise<void> {
  await documents.send(new DeleteCommand({ TableName: table(), Key: { owner, id } }));
}
