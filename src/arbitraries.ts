export type { Constraints, RecordsConstraint } from './generate/constraints.js';
export { anyObjectKey, anyS3Event, type S3EventConstraints } from './events/s3/arbitrary.js';
