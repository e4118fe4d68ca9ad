import { isBase64, recordProblems, recordsUnder, wholeProblems } from '../../contracts/record-answers.js';
import type { ResponseContract } from '../../contracts/response.js';
import { isPlainObject } from '../../internal/plain-object.js';
import { show } from '../../internal/show.js';

/** True for an event with rows that an application puts out. */
export function isDelivery(event: unknown): boolean {
  const [record] = recordsUnder(event);
  return isPlainObject(record) && 'lambdaDeliveryRecordMetadata' in record;
}

const DELIVERY_RESULTS: ReadonlySet<unknown> = new Set(['Ok', 'DeliveryFailed']);
const PREPROCESSING_RESULTS: ReadonlySet<unknown> = new Set(['Ok', 'Dropped', 'ProcessingFailed']);

function* deliveryProblems({ result }: Record<string, unknown>, where: string): Generator<string> {
  if (!DELIVERY_RESULTS.has(result)) yield `${where}.result is ${show(result)}, neither "Ok" nor "DeliveryFailed"`;
}

function* preprocessingProblems({ result, data }: Record<string, unknown>, where: string): Generator<string> {
  if (!PREPROCESSING_RESULTS.has(result)) yield `${where}.result is ${show(result)}, neither "Ok" nor "Dropped" nor "ProcessingFailed"`;
  if (result === 'Ok' && !isBase64(data)) yield `${where}.data is ${show(data)}, not a base64 string`;
}

/**
 * What Kinesis Data Analytics makes of an answer: each record of the event has to come back once, with what became of it.
 *
 * @see https://docs.aws.amazon.com/kinesisanalytics/latest/dev/lambda-preprocessing.html
 */
export const analyticsResponse: ResponseContract = {
  summary:
    '`{ records: [{ recordId, result: "Ok" | "Dropped" | "ProcessingFailed", data }] }`, or for deliveries `result: "Ok" | "DeliveryFailed"` without data; each `recordId` of the event once',
  problems(answer, event) {
    const delivery = isDelivery(event);
    const outcome = delivery ? 'counts as not delivered and comes again' : 'counts as failed';
    const whole = Array.from(wholeProblems(answer), (problem) => `${problem}, so that every record ${outcome}.`);
    if (whole.length > 0) return whole;
    const { records } = answer as { records: unknown[] };
    const single = recordProblems(records, event, delivery ? deliveryProblems : preprocessingProblems);
    return Array.from(single, (problem) => `${problem}, so that the record ${outcome}.`);
  },
};
