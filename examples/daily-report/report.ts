import { PublishCommand } from '@aws-sdk/client-sns';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { dateOf } from './berlin.js';
import { documents, sns } from './clients.js';

/** Publishes what was sold from one instant up to another. */
export async function report(from: number, to: number): Promise<void> {
  const { Items: sales = [] } = await documents.send(
    new QueryCommand({
      TableName: process.env['SALES_TABLE'],
      KeyConditionExpression: 'shop = :shop AND soldAt BETWEEN :from AND :last',
      ExpressionAttributeValues: { ':shop': 'berlin', ':from': from, ':last': to - 1 },
    }),
  );
  const cents = sales.reduce((sum, sale) => sum + Number(sale['cents']), 0);
  await sns.send(
    new PublishCommand({
      TopicArn: process.env['REPORTS_TOPIC'],
      Subject: `Sales of ${dateOf(from)}`,
      Message: `${sales.length} sales, ${(cents / 100).toFixed(2)} EUR`,
    }),
  );
}
