import { anInteger } from '../../internal/checks.js';
import { failure } from '../../internal/errors.js';
import { checkOptions, optionTable } from '../../internal/options.js';
import { RequestRate } from './rates.js';

/** What an account may do in a region. */
export interface AccountConcurrencyOptions {
  /** Requests at the same time, of all functions. Default 1000. */
  concurrentExecutions?: number | undefined;
}

const USUAL_LIMIT = 1000;
const UNRESERVED_FLOOR = 100;
const REQUESTS_PER_CONCURRENCY = 10;

const table = optionTable<AccountConcurrencyOptions>({ concurrentExecutions: anInteger(1, 1_000_000) });

/** What a function keeps for itself. */
export interface Claim {
  readonly reserved: number | undefined;
  readonly provisioned: number;
}

function sizeOf({ reserved, provisioned }: Claim): number {
  return reserved ?? provisioned;
}

/** The concurrency that all functions of an account share, and what single functions have reserved of it. */
export class AccountConcurrency {
  readonly concurrentExecutions: number;
  /** Requests under way that use unreserved concurrency. */
  unreservedBusy = 0;
  readonly requests: RequestRate;
  readonly #claims = new Map<object, Claim>();
  #claimed = 0;

  constructor(options: AccountConcurrencyOptions = {}) {
    checkOptions('limit the concurrency of an account', options, table);
    this.concurrentExecutions = options.concurrentExecutions ?? USUAL_LIMIT;
    this.requests = new RequestRate(REQUESTS_PER_CONCURRENCY * this.concurrentExecutions);
  }

  /** What functions without reserved concurrency have in common. */
  get unreservedConcurrentExecutions(): number {
    return this.concurrentExecutions - this.#claimed;
  }

  /** How much may not be reserved: 100, or all that an account with a lower limit has. */
  get unreservedFloor(): number {
    return Math.min(UNRESERVED_FLOOR, this.concurrentExecutions);
  }

  /**
   * Sets apart what a function keeps for itself.
   *
   * @throws in AWS's words when it is too much
   */
  claim(owner: object, claim: Claim, doing: string): void {
    const { reserved, provisioned } = claim;
    if (reserved !== undefined && provisioned > reserved) throw moreProvisionedThanReserved(doing, claim);
    const before = this.#claims.get(owner);
    const unreserved = this.unreservedConcurrentExecutions + (before === undefined ? 0 : sizeOf(before));
    const wanted = sizeOf(claim);
    if (reserved === undefined && provisioned > unreserved) {
      throw failure(
        doing,
        `Specified ConcurrentExecutions for function is greater than account's unreserved concurrency [${unreserved}]`,
        `Pass at most ${unreserved - this.unreservedFloor}, or give the account a higher "concurrentExecutions".`,
      );
    }
    if (wanted > 0 && unreserved - wanted < this.unreservedFloor) {
      throw failure(
        doing,
        `Specified ${reserved === undefined ? '' : 'Reserved'}ConcurrentExecutions for function decreases account's ` +
          `UnreservedConcurrentExecution below its minimum value of [${this.unreservedFloor}]`,
        `Pass at most ${unreserved - this.unreservedFloor}, or give the account a higher "concurrentExecutions".`,
      );
    }
    this.#claims.set(owner, claim);
    this.#claimed += wanted - (before === undefined ? 0 : sizeOf(before));
  }
}

function moreProvisionedThanReserved(doing: string, { reserved, provisioned }: Claim): Error {
  return failure(
    doing,
    'Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for function',
    `Provision at most ${reserved}, or reserve at least ${provisioned}.`,
  );
}
