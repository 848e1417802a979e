/**
 * A general discrete-event simulation engine on typed arrays. It knows nothing of any subject, reads no clock, file or
 * global random source, and runs in a browser as well as in Node.
 */
export { PHASES, PHASE_ORDER, type Phase } from './event/phase.js';
export { MAX_PRIORITY, MIN_PRIORITY, rankBase } from './event/rank.js';
export { EventList, type PendingEvents } from './event/event-list.js';
export type { EventHeap } from './event/event-heap.js';
export type { EventRecords } from './event/event-records.js';
export { EventError, type EventPlace } from './event/event-error.js';
export {
  Engine,
  NO_EVENT,
  type EngineState,
  type EventHandle,
  type EventHandler,
  type EventKind,
  type EventObserver,
} from './event/engine.js';
export type { Snapshotable } from './snapshot.js';
export { PROCESS_KINDS, type Agenda, type Sleeper } from './process/agenda.js';
export type { AllOf } from './process/all-of.js';
export type { AnyOf } from './process/any-of.js';
export { Environment, type StartOptions, type Waiting } from './process/environment.js';
export type { Gate } from './process/gate.js';
export { Interrupt } from './process/interrupt.js';
export type { Pool } from './process/pool.js';
export type { Process } from './process/process.js';
export type { Line as RequestLine, Request } from './process/request.js';
export type { Signal } from './process/signal.js';
export type { State } from './process/state.js';
export type { Timeout } from './process/timeout.js';
export type { Until, Watchable, Watcher } from './process/until.js';
export type { ProcessBody, Wait, Waitable, Waiter as ProcessWaiter } from './process/wait.js';
export type { Waiters } from './process/waiters.js';
export { combineObservers } from './trace/combine-observers.js';
export { EventTrace, type EventTraceState } from './trace/event-trace.js';
export { Fingerprint, type FingerprintState } from './trace/fingerprint.js';
export { EntityTable, type Column, type ColumnType, type EntityTableState } from './entity-table.js';
export { EntityQueue, QueueLinks } from './resource/entity-queue.js';
export { ServerPool } from './resource/server-pool.js';
export { CyclicSchedule } from './resource/schedule.js';
export { DatedSchedule, type Schedule } from './resource/dated-schedule.js';
export { Resource } from './resource/resource.js';
export {
  SERVER_CHOICES,
  SHIFT_ENDS,
  STOP_MODES,
  STOP_OF_SHIFT_END,
  type ResourceClient,
  type ResourceSpec,
  type ServerChoice,
  type ShiftEnd,
  type StopMode,
} from './resource/resource-spec.js';
export { WaitingLine, type Discipline, type HeadOfLine } from './resource/waiting-line.js';
export { Line } from './resource/line.js';
export { WaitingRoom } from './resource/waiting-room.js';
export { WaitingList } from './resource/waiting-list.js';
export { Servers } from './resource/servers.js';
export { Work } from './resource/work.js';
export { Victims } from './resource/victims.js';
export { Jobs } from './resource/jobs.js';
export { EntitySet } from './resource/entity-set.js';
export { cellsFor } from './resource/cells.js';
export { Watchers, type ResourceWatcher } from './resource/watchers.js';
export { Capacity } from './resource/capacity.js';
export { Ledger, OUTCOMES, type LedgerRecord, type Outcome } from './resource/ledger.js';
export { bookUnfinished, whoWaits, type WaitRecord, type WaitingPlace } from './resource/who-waits.js';
export { describeDeadlock, findDeadlock, type Deadlock, type WaitStep } from './resource/deadlock.js';
export { Patience } from './resource/patience.js';
export { Balking, type Crowd } from './resource/balking.js';
export { Jockeying } from './resource/jockeying.js';
export { CyclicRoute, randomRoute, shortestLine, weightedRoute } from './resource/routing.js';
export { Shifts, type Staffed } from './resource/shifts.js';
export { Downtime, type DowntimeSpec } from './resource/downtime.js';
export { Slots, type SlotsClient, type SlotsSpec } from './resource/slots.js';
export { Batch, type BatchFormed, type BatchSpec } from './resource/batch.js';
export { Families } from './resource/families.js';
export { Quota, type QuotaSpec } from './resource/quota.js';
export { Container, type ContainerClient, type ContainerSpec } from './resource/container.js';
export { Store, type StoreClient, type StoreSpec } from './resource/store.js';
export { TimeWeighted } from './monitor/time-weighted.js';
export { Tally } from './monitor/tally.js';
export { StockSeries } from './monitor/stock-series.js';
export { Histogram } from './monitor/histogram.js';
export { type LevelMonitor, type Monitor, type ObservationMonitor, restartAll } from './monitor/monitor.js';
export { NO_MONITOR } from './monitor/no-monitor.js';
export { UntimedLevel } from './monitor/untimed-level.js';
export { Sample } from './monitor/sample.js';
export { LogBins } from './monitor/log-bins.js';
export { QuantileSketch } from './monitor/quantile-sketch.js';
export { LevelTimes } from './monitor/level-times.js';
export { intervalAt } from './monitor/interval-at.js';
export { FlowSeries } from './monitor/flow-series.js';
export { TallySeries } from './monitor/tally-series.js';
export { BatchMeans, type BatchInterval } from './monitor/batch-means.js';
export { mser5, type WarmUpCut } from './monitor/mser-5.js';
export {
  flowConservation,
  littlesLaw,
  timeIntegralEqualsEventSum,
  type SelfCheck,
  type Stays,
} from './monitor/self-checks.js';
export { hashAllWords, hashKey, hashWords } from './random/key.js';
export {
  STREAM_GENERATOR,
  Streams,
  type Stream,
  type StreamOptions,
  type StreamState,
  type UniformSource,
} from './random/stream.js';
export { GENERATOR_NAMES, GENERATORS, type GeneratorName } from './random/generator-name.js';
export { Mrg32k3a, STREAM_STEPS, SUBSTREAM_STEPS, leapOver, repeatLeap, type Leap } from './random/mrg32k3a.js';
export { leapToSubstream, substreamOf } from './random/mrg-substream.js';
export { apply, multiply, power, type Matrix } from './random/modular-matrix.js';
export { antithetic } from './random/antithetic.js';
export { FAST_GENERATOR, FastStream, type FastStreamOptions } from './random/fast-stream.js';
export { fillXoshiro } from './random/xoshiro.js';
export { EXPONENTIAL_LAYERS, NORMAL_LAYERS, type Ziggurat } from './random/ziggurat.js';
export { threefry2x32 } from './random/threefry.js';
export { EntityLuck, LUCK_GENERATOR, numberPurposes, purposeNumber } from './random/entity-luck.js';
export type { ArrivalProcess } from './arrival/arrival-process.js';
export { PiecewisePoisson } from './arrival/piecewise-poisson.js';
export { StationaryPoisson } from './arrival/stationary-poisson.js';
export { ThinnedPoisson, type RateFunction } from './arrival/thinned-poisson.js';
export { CompoundArrivals } from './arrival/compound-arrivals.js';
export { OverdispersedPoisson, type DailyRates } from './arrival/overdispersed-poisson.js';
export { TraceArrivals } from './arrival/trace-arrivals.js';
export type { Variate } from './variate/variate.js';
export { constant } from './variate/constant.js';
export { uniform } from './variate/uniform.js';
export { triangular } from './variate/triangular.js';
export { exponential } from './variate/exponential.js';
export { standardNormalQuantile } from './variate/standard-normal.js';
export { lognormal } from './variate/lognormal.js';
export { normal } from './variate/normal.js';
export { truncatedNormal } from './variate/truncated-normal.js';
export { gamma } from './variate/gamma.js';
export { erlang } from './variate/erlang.js';
export { hyperexponential } from './variate/hyperexponential.js';
export { weibull } from './variate/weibull.js';
export { beta } from './variate/beta.js';
export { pert } from './variate/pert.js';
export { poisson } from './variate/poisson.js';
export { binomial } from './variate/binomial.js';
export { geometric } from './variate/geometric.js';
export { discrete } from './variate/discrete.js';
export { empirical, empiricalStep } from './variate/empirical.js';
export { logGamma, stirlingError } from './variate/special/stirling.js';
export { binomialTerm, poissonTerm } from './variate/special/saddle-point.js';
export type { Tails } from './variate/special/tails.js';
export { gammaTails } from './variate/special/incomplete-gamma.js';
export { betaTails } from './variate/special/incomplete-beta.js';
export { normalTail } from './variate/special/normal-tail.js';
export { invertTails } from './variate/special/invert-tails.js';
export { integerQuantile, type CountTails } from './variate/special/integer-quantile.js';
export { QuantileTable } from './variate/quantile-table.js';
export { civilDate, dayNumber, formatDay, parseDay, weekday } from './calendar.js';
export { flow, type BranchCase, type Flow, type SeizeOptions } from './flow/flow.js';
export type { FlowModel, ResourceDescription } from './flow/program.js';
export {
  FlowSimulation,
  type Execution,
  type FlowReading,
  type LevelReading,
  type OutcomeReading,
  type ResourceReading,
} from './flow/simulation.js';
export type { Arrivals } from './flow/step.js';
export {
  age,
  atMost,
  attribute,
  below,
  both,
  busy,
  capacity,
  chance,
  clock,
  dividedBy,
  draw,
  either,
  equal,
  greatest,
  least,
  minus,
  plus,
  times,
  waiting,
  type Expression,
  type Value,
} from './flow/value.js';
