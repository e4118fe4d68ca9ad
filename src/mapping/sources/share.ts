import { md5 } from '../../values/md5.js';

/** Digits of the digest that are looked at: enough to tell ten thousand shares apart. */
const DIGITS = 8;

/** Which of several equal shares of the key space a key falls into, as Kinesis does it: by its MD5 digest. */
export function shareOf(key: string, shares: number): number {
  return shares === 1 ? 0 : Math.floor((Number.parseInt(md5(key).slice(0, DIGITS), 16) / 16 ** DIGITS) * shares);
}

/** One of several lanes of a shard; keys that fall into one shard fall into all its lanes. */
export function laneOf(key: string, lanes: number): number {
  return lanes === 1 ? 0 : Number.parseInt(md5(key).slice(-DIGITS), 16) % lanes;
}
