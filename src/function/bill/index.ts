export { bill, type Bill, type BillLine, type BillOptions } from './bill.js';
export { FREE_TIER, RATES, type Architecture, type PublishedRates, type Rates, type Tier } from './rates.js';
export type { BilledInvocation } from './usage.js';
