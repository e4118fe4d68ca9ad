export { compile, type EventPattern } from './compile.js';
export {
  compileFilterCriteria,
  InvalidFilterPattern,
  MOST_FILTERS,
  payloadView,
  type FilterCriteria,
  type RecordFilter,
} from './filter-criteria.js';
export { InvalidEventPattern } from './invalid-pattern.js';
