import type { Misfit } from '../../../values/misfits.js';
import type { AutoScalingPlace } from './types.js';

/** What happens to an instance. */
export type Move = 'launch' | 'terminate';

interface MoveInit {
  readonly Origin?: AutoScalingPlace | undefined;
  readonly Destination?: AutoScalingPlace | undefined;
}

const USUAL: Readonly<Record<Move, readonly [origin: AutoScalingPlace, destination: AutoScalingPlace]>> = {
  launch: ['EC2', 'AutoScalingGroup'],
  terminate: ['AutoScalingGroup', 'EC2'],
};

const NAMES: Readonly<Record<Move, string>> = { launch: 'launch', terminate: 'termination' };

/** Where an instance comes from and goes to. */
export function placesOf(move: Move, { Origin, Destination }: MoveInit): { Origin: AutoScalingPlace; Destination: AutoScalingPlace } {
  const [origin, destination] = USUAL[move];
  return { Origin: Origin ?? origin, Destination: Destination ?? destination };
}

/** The place that an instance can't come from or go to, if there is one: warm pools lie between EC2 and the group. */
export function misplaced<Init extends MoveInit>(move: Move, init: Init): Misfit<Init> | undefined {
  const [origin, destination] = USUAL[move];
  const { Origin, Destination } = placesOf(move, init);
  if (Origin === destination) return { option: 'Origin', why: `that is where a ${NAMES[move]} leads to` };
  if (Destination === origin) return { option: 'Destination', why: `that is where a ${NAMES[move]} comes from` };
  if (Origin !== Destination) return undefined;
  return { option: 'Destination', why: 'the instance comes from the warm pool' };
}
