import { failure } from '../../internal/errors.js';
import { show } from '../../internal/show.js';

/** An invocation, as far as it costs something. */
export interface BilledInvocation {
  /** Whole milliseconds. */
  readonly billedDuration: number;
  /** MB. Default: the option of the same name. */
  readonly memorySize?: number | undefined;
  /** What it ran on; `spillover` costs what `on-demand` costs, which is the default. */
  readonly concurrency?: 'on-demand' | 'provisioned' | 'spillover' | undefined;
  /** Bytes of an event that was sent asynchronously: beyond 256 KB, each 64 KB count as a further request. */
  readonly asynchronousPayloadSize?: number | undefined;
}

/** What invocations used together. */
export interface Usage {
  readonly invocations: number;
  readonly requests: number;
  /** Requests that ran on provisioned concurrency, which aren't free. */
  readonly provisionedRequests: number;
  /** Of memory, on demand and on provisioned concurrency. */
  readonly gbSeconds: number;
  readonly provisionedGbSeconds: number;
  /** Of ephemeral storage above 512 MB. */
  readonly storageGbSeconds: number;
}

const KB = 1024;
const FIRST_REQUEST = 256 * KB;
const FURTHER_REQUEST = 64 * KB;
const FREE_STORAGE = 512;
const DOING = 'bill invocations';

/** How many requests an event counts as. */
function requestsOf(size: number | undefined): number {
  return size === undefined || size <= FIRST_REQUEST ? 1 : 1 + Math.ceil((size - FIRST_REQUEST) / FURTHER_REQUEST);
}

/**
 * Adds up what invocations used.
 *
 * @param memorySize MB of invocations that say nothing of it
 * @param ephemeralStorage MB
 */
export function usageOf(all: Iterable<BilledInvocation>, memorySize: number, ephemeralStorage: number): Usage {
  let invocations = 0;
  let requests = 0;
  let provisionedRequests = 0;
  let milliseconds = 0;
  // sums of whole numbers are exact
  let megabyteMilliseconds = 0;
  let provisionedMegabyteMilliseconds = 0;
  for (const invocation of all) {
    const { billedDuration, memorySize: own = memorySize, concurrency, asynchronousPayloadSize } = invocation;
    if (!(Number.isFinite(billedDuration) && billedDuration >= 0)) {
      throw failure(DOING, `billedDuration of invocation ${invocations} is ${show(billedDuration)}`, 'Pass whole milliseconds, 0 or more.');
    }
    invocations++;
    const counted = requestsOf(asynchronousPayloadSize);
    milliseconds += billedDuration;
    if (concurrency === 'provisioned') {
      provisionedRequests += counted;
      provisionedMegabyteMilliseconds += billedDuration * own;
    } else {
      requests += counted;
      megabyteMilliseconds += billedDuration * own;
    }
  }
  return {
    invocations,
    requests,
    provisionedRequests,
    gbSeconds: megabyteMilliseconds / KB / 1000,
    provisionedGbSeconds: provisionedMegabyteMilliseconds / KB / 1000,
    storageGbSeconds: ((ephemeralStorage - FREE_STORAGE) * milliseconds) / KB / 1000,
  };
}

/** The same usage, for another number of invocations. */
export function scaled(usage: Usage, invocations: number): Usage {
  if (usage.invocations === 0) {
    throw failure(DOING, 'there are no invocations that could stand for those of a month', 'Invoke the function first.');
  }
  const factor = invocations / usage.invocations;
  const each = Object.entries(usage).map(([name, amount]) => [name, (amount as number) * factor]);
  return { ...(Object.fromEntries(each) as unknown as Usage), invocations };
}
