/**
 * A general discrete-event simulation engine on typed arrays. It knows nothing of any subject, reads no clock, file or
 * global random source, and runs in a browser as well as in Node.
 */
export { PHASES, PHASE_ORDER, type Phase } from './event/phase.js';
export { MAX_PRIORITY, MIN_PRIORITY, rankBase } from './event/rank.js';
export { EventList } from './event/event-list.js';
export {
  Engine,
  NO_EVENT,
  type EventHandle,
  type EventHandler,
  type EventKind,
  type EventObserver,
} from './event/engine.js';
export { EntityTable, type Column, type ColumnType } from './entity-table.js';
export { EntityQueue, QueueLinks } from './resource/entity-queue.js';
export { ServerPool } from './resource/server-pool.js';
export { CyclicSchedule } from './resource/schedule.js';
export { TimeWeighted } from './monitor/time-weighted.js';
export { Tally } from './monitor/tally.js';
export { StockSeries } from './monitor/stock-series.js';
export { Histogram } from './monitor/histogram.js';
export { hashKey, hashWords } from './random/key.js';
export { STREAM_GENERATOR, Streams, type Stream } from './random/stream.js';
export { threefry2x32 } from './random/threefry.js';
export { EntityLuck, LUCK_GENERATOR, numberPurposes, purposeNumber } from './random/entity-luck.js';
export { PiecewisePoisson } from './arrival/piecewise-poisson.js';
export type { Variate } from './variate/variate.js';
export { constant } from './variate/constant.js';
export { uniform } from './variate/uniform.js';
export { triangular } from './variate/triangular.js';
export { exponential } from './variate/exponential.js';
export { standardNormalQuantile } from './variate/standard-normal.js';
export { lognormal } from './variate/lognormal.js';
export { QuantileTable } from './variate/quantile-table.js';
export { civilDate, dayNumber, formatDay, parseDay, weekday } from './calendar.js';
