export { Timeline, type Happening } from './timeline.js';
