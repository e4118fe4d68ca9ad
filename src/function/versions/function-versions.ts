import { failure } from '../../internal/errors.js';
import { additionalVersion, checkAlias, LATEST, type AliasInit, type FunctionAlias } from './alias.js';
import { functionNotFound } from './not-found.js';

/** What a version was published of, never to change again. */
export interface FunctionVersion<Snapshot = unknown> {
  /** `1` for the first one, and so on. */
  readonly version: string;
  readonly functionArn: string;
  readonly description: string;
  readonly snapshot: Snapshot;
}

/** Where a request goes. */
export interface Route<Snapshot = unknown> {
  /** The version that is to run. */
  readonly executedVersion: string;
  /** The alias that was called. */
  readonly alias: string | undefined;
  /** True where the alias chose between two versions. */
  readonly weighted: boolean;
  /** What was published; nothing for `$LATEST`. */
  readonly snapshot: Snapshot | undefined;
}

interface Entry {
  readonly alias: FunctionAlias;
  /** How much of a request the second version has still to get. */
  owed: number;
}

/** Shares are fractions that binary numbers don't hold exactly. */
const ROUNDING = 1e-9;

/** The versions and aliases of a function, and which version gets a request. */
export class FunctionVersions<Snapshot = unknown> {
  readonly #functionArn: string;
  readonly #versions = new Map<string, FunctionVersion<Snapshot>>();
  readonly #aliases = new Map<string, Entry>();
  #last: { readonly version: FunctionVersion<Snapshot>; readonly fingerprint: string } | undefined;

  /** @param functionArn without a qualifier */
  constructor(functionArn: string) {
    this.#functionArn = functionArn;
  }

  /** The published versions, the oldest first. */
  get versions(): readonly FunctionVersion<Snapshot>[] {
    return [...this.#versions.values()];
  }

  get aliases(): readonly FunctionAlias[] {
    return [...this.#aliases.values()].map(({ alias }) => alias);
  }

  /**
   * Publishes a version, unless nothing has changed since the last one, which is returned then.
   *
   * @param fingerprint equal for equal code and configuration
   */
  publish(snapshot: Snapshot, fingerprint: string, description = ''): FunctionVersion<Snapshot> {
    if (this.#last?.fingerprint === fingerprint) return this.#last.version;
    const number = String(this.#versions.size + 1);
    const version = Object.freeze({ version: number, functionArn: `${this.#functionArn}:${number}`, description, snapshot });
    this.#versions.set(number, version);
    this.#last = { version, fingerprint };
    return version;
  }

  /** @throws in AWS's words for what AWS refuses */
  createAlias(init: AliasInit): FunctionAlias {
    const doing = 'create an alias';
    checkAlias(doing, init, this.#functionArn, (version) => this.#exists(version));
    if (this.#aliases.has(init.name)) {
      throw failure(doing, `Alias already exists: ${this.#functionArn}:${init.name}`, 'Update it, or take another name.');
    }
    return this.#set(init);
  }

  /**
   * Changes what is given of an alias. A `routingConfig` without versions ends the routing to a second one.
   *
   * @throws in AWS's words for what AWS refuses
   */
  updateAlias(init: Pick<AliasInit, 'name'> & Partial<AliasInit>): FunctionAlias {
    const doing = 'update an alias';
    const entry = this.#aliases.get(init.name);
    if (entry === undefined) throw failure(doing, `Alias not found: ${this.#functionArn}:${init.name}`, 'Create it first.');
    const { name, functionVersion, description, routingConfig } = entry.alias;
    const given = Object.fromEntries(Object.entries(init).filter(([, value]) => value !== undefined));
    const changed: AliasInit = { name, functionVersion, description, routingConfig, ...given };
    checkAlias(doing, changed, this.#functionArn, (version) => this.#exists(version));
    return this.#set(changed);
  }

  deleteAlias(name: string): void {
    this.#aliases.delete(name);
  }

  /** @throws a `ResourceNotFoundException` for a version or an alias that doesn't exist */
  check(qualifier: string = LATEST): void {
    if (!this.#exists(qualifier) && !this.#aliases.has(qualifier)) throw functionNotFound(`${this.#functionArn}:${qualifier}`);
  }

  /**
   * Finds the version for the next request. An alias with two versions gives the second one its share in equal steps: every tenth request
   * for a weight of 0.1.
   *
   * @throws a `ResourceNotFoundException` for a version or an alias that doesn't exist
   */
  route(qualifier: string = LATEST): Route<Snapshot> {
    if (qualifier === LATEST || this.#versions.has(qualifier)) {
      return { executedVersion: qualifier, alias: undefined, weighted: false, snapshot: this.#versions.get(qualifier)?.snapshot };
    }
    const entry = this.#aliases.get(qualifier);
    if (entry === undefined) throw functionNotFound(`${this.#functionArn}:${qualifier}`);
    const second = additionalVersion(entry.alias);
    let executedVersion = entry.alias.functionVersion;
    if (second !== undefined) {
      const [version, weight] = second;
      entry.owed += weight;
      if (entry.owed >= 1 - ROUNDING) {
        entry.owed -= 1;
        executedVersion = version;
      }
    }
    const { snapshot } = this.#versions.get(executedVersion) ?? { snapshot: undefined };
    return { executedVersion, alias: qualifier, weighted: second !== undefined, snapshot };
  }

  #exists(version: string): boolean {
    return version === LATEST || this.#versions.has(version);
  }

  #set(init: AliasInit): FunctionAlias {
    const { name, functionVersion, description = '' } = init;
    const second = additionalVersion(init);
    const alias: FunctionAlias = {
      name,
      aliasArn: `${this.#functionArn}:${name}`,
      functionVersion,
      description,
      ...(second !== undefined && { routingConfig: { additionalVersionWeights: { [second[0]]: second[1] } } }),
    };
    this.#aliases.set(name, { alias, owed: 0 });
    return alias;
  }
}
