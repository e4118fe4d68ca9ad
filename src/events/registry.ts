import type { EventSourceFacts } from '../contracts/facts.js';
import { facts as s3 } from './s3/facts.js';

/** The facts of every event source, by slug. */
export const eventSources: readonly EventSourceFacts[] = [s3];
