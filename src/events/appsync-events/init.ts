import { aStringMatching } from '../../internal/checks.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import { appSyncRequestOptions, type AppSyncRequestInit } from '../../values/appsync-request.js';

/** Who published what on which channel. Everything has a default. */
export interface AppSyncEventsPublishEventInit extends AppSyncRequestInit {
  /** Path of the channel, its namespace first: up to five segments. Default `/default/orders`. */
  channel?: string | undefined;
  /** The payloads, any JSON values: 1 to 5, up to 240 KB each. Default: one object. */
  events?: readonly unknown[] | undefined;
}

/** Who wants to subscribe to which channel. Everything has a default. */
export interface AppSyncEventsSubscribeEventInit extends AppSyncRequestInit {
  /** Path of the channel, its namespace first: up to five segments, the last one `*` for all below. Default `/default/orders`. */
  channel?: string | undefined;
}

const SEGMENT = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,48}[A-Za-z0-9])?';
const RULE = 'segments of 1 to 50 letters, digits and inner hyphens, up to five, a slash before each';

function isNoJSON(payload: unknown): boolean {
  return payload === undefined || typeof payload === 'function' || typeof payload === 'symbol';
}

/** The options of a publication. */
export const publishEventOptions: OptionTable<AppSyncEventsPublishEventInit> = optionTable<AppSyncEventsPublishEventInit>({
  channel: aStringMatching(new RegExp(`^(?:/${SEGMENT}){1,5}$`), `the path of a channel: ${RULE}`),
  events: {
    expected: 'a list of 1 to 5 payloads that JSON can hold',
    accepts: (value) => Array.isArray(value) && value.length >= 1 && value.length <= 5 && !value.some(isNoJSON),
  },
  ...appSyncRequestOptions,
});

/** The options of a subscription. */
export const subscribeEventOptions: OptionTable<AppSyncEventsSubscribeEventInit> = optionTable<AppSyncEventsSubscribeEventInit>({
  channel: aStringMatching(
    new RegExp(`^(?:/${SEGMENT}){1,5}$|^(?:/${SEGMENT}){1,4}/\\*$`),
    `the path of a channel: ${RULE}, "*" as the last`,
  ),
  ...appSyncRequestOptions,
});
