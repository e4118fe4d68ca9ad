import { randomHex } from '../../values/random-text.js';

/** The id of a service network, a service, a target group or a VPC: its prefix, a zero and sixteen hexadecimal digits. */
export function latticeId(prefix: 'sn' | 'svc' | 'tg' | 'vpc'): string {
  return `${prefix}-0${randomHex(16)}`;
}
