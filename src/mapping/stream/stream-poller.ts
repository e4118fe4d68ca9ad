import type { Entry } from '../journal.js';
import type { MappedTime } from '../mapped-function.js';
import type { Poller, Try } from '../poller.js';
import { Checkpoints } from './checkpoints.js';
import { Lane, type GiveUp, type LaneSettings } from './lane.js';

/** Reads the shards of a stream, the partitions of a topic, or a broker's queue, in as many lanes as it has. */
export class StreamPoller implements Poller {
  readonly #lanes: Map<string, Lane> = new Map();
  readonly #checkpoints: Checkpoints = new Checkpoints();
  readonly #time: MappedTime;
  readonly #laneOf: (entry: Entry) => string;
  readonly #newLane: () => Lane;

  /** @param laneOf the lane that a record takes: one batch is in flight in each */
  constructor(settings: LaneSettings, time: MappedTime, attempt: Try, giveUp: GiveUp, laneOf: (entry: Entry) => string) {
    this.#time = time;
    this.#laneOf = laneOf;
    this.#newLane = () => new Lane(settings, time, attempt, giveUp);
  }

  add(entries: readonly Entry[]): void {
    const lanes = new Set<Lane>();
    for (const entry of entries) {
      this.#checkpoints.add(entry);
      if (entry.ended) continue;
      const lane = this.#lane(this.#laneOf(entry));
      lane.add(entry);
      lanes.add(lane);
    }
    for (const lane of lanes) this.#time.at(this.#time.now(), () => lane.go());
  }

  get checkpoints(): Readonly<Record<string, string | number>> {
    return this.#checkpoints.all;
  }

  #lane(name: string): Lane {
    let lane = this.#lanes.get(name);
    if (lane === undefined) {
      lane = this.#newLane();
      this.#lanes.set(name, lane);
    }
    return lane;
  }
}
