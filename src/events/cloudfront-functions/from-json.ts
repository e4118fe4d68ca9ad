import type { CloudFrontFunctionsEvent } from 'aws-lambda';
import { conversion, type Conversion } from '../../contracts/conversion.js';
import { queryInEncoded, unlisted } from '../../values/http-readings.js';
import { cloudFrontFunctionsEventOptions, createCloudFrontFunctionsEvent, type CloudFrontFunctionsResponseInit } from './factory.js';

interface Field {
  readonly value: string;
  readonly attributes?: string;
  readonly multiValue?: readonly Field[];
}

type Fields = Readonly<Record<string, Field>>;

function listed(fields: Fields): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, (field.multiValue ?? [field]).map(({ value }) => value)]));
}

function cookiesIn(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    (field.multiValue ?? [field]).map(({ value, attributes }) => `${name}=${value}${attributes === undefined ? '' : `; ${attributes}`}`),
  );
}

function responseIn(response: CloudFrontFunctionsEvent['response']): CloudFrontFunctionsResponseInit {
  const { statusCode, statusDescription, headers, cookies } = response;
  return { statusCode, statusDescription, headers: unlisted(listed(headers)), cookies: cookiesIn(cookies) };
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCloudFrontFunctionsEvent',
    create: createCloudFrontFunctionsEvent,
    options: cloudFrontFunctionsEventOptions,
    readings: {
      querystring: ({ request }) => queryInEncoded(listed(request.querystring as Fields)),
      headers: ({ request }) => unlisted(listed(request.headers as Fields)),
      cookies: ({ request }) => cookiesIn(request.cookies as Fields),
      response: ({ response }) => (response === undefined ? undefined : responseIn(response)),
    },
  }),
];
