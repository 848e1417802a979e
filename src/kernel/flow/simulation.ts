import type { EventObserver } from '../event/engine.js';
import { Streams } from '../random/stream.js';
import { canGenerate, generated } from './generator.js';
import { interpreted } from './interpreter.js';
import { compile, type FlowModel, type Program } from './program.js';
import * as cells from './state.js';
import { FlowState } from './state.js';
import { suggestion } from './suggestion.js';

/**
 * How a compiled model runs: as code written for it, or by an interpreter of its tables. The course of events and every
 * result are the same. `auto` generates code unless a content-security policy forbids it.
 */
export type Execution = 'auto' | 'generated' | 'interpreted';

/** A quantity over time. */
export interface LevelReading {
  readonly now: number;
  readonly average: number;
  readonly maximum: number;
  /** Integral over time since the monitors were started. */
  readonly area: number;
}

/** What was measured at a resource. */
export interface ResourceReading {
  /** Units held, and entities waiting. */
  readonly busy: LevelReading;
  readonly waiting: LevelReading;
  readonly capacity: number;
  /** Requests served, and given up. */
  readonly seized: number;
  readonly reneged: number;
  /** Mean and longest wait of those served, who did not wait included. NaN and 0 without any. */
  readonly meanWait: number;
  readonly longestWait: number;
}

/** Times in system of those who left with one outcome. NaN where there is nobody. */
export interface OutcomeReading {
  readonly count: number;
  readonly mean: number;
  readonly variance: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** What was measured of a flow. */
export interface FlowReading {
  readonly arrived: number;
  readonly present: LevelReading;
}

/**
 * A compiled model of flows, to be run as often as wanted. It keeps its memory from run to run, which is bounded by how
 * many entities are in the system at once (and 8 bytes per entity where times are kept).
 */
export class FlowSimulation {
  /** How this model runs. */
  readonly execution: 'generated' | 'interpreted';
  /** What each operation is, by the number that an observer sees as the kind of event. */
  readonly operations: readonly string[];
  readonly #program: Program;
  readonly #state: FlowState;
  readonly #proceed: () => void;
  #startedAt = 0;

  /**
   * @param options - `execution`, `auto` if absent; `keepTimes`: keep every time in system for {@link times}.
   * @throws RangeError or TypeError, naming flow and step, when the model makes no sense.
   */
  constructor(model: FlowModel, options: { readonly execution?: Execution; readonly keepTimes?: boolean } = {}) {
    const { execution = 'auto', keepTimes = false } = options;
    this.#program = compile(model);
    this.#state = new FlowState(this.#program, keepTimes);
    this.execution = execution === 'auto' ? (canGenerate() ? 'generated' : 'interpreted') : execution;
    this.#proceed = this.execution === 'generated' ? generated(this.#state) : interpreted(this.#state);
    this.operations = this.#program.labels;
    this.reset('', 0);
  }

  /** Current time. */
  get now(): number {
    return this.#state.numbers[cells.NOW];
  }

  /** Events handled since the last reset. */
  get events(): number {
    return this.#state.numbers[cells.EVENTS];
  }

  /** Events that wait for their time. */
  get pending(): number {
    return this.#state.list.size;
  }

  /** Rows for entities that there is memory for. */
  get rows(): number {
    return this.#state.capacity;
  }

  /** Sees every event just before it is handled; null costs nothing. An arrival's entity is the number of its flow. */
  set observer(observer: EventObserver | null) {
    this.#state.observer = observer;
  }

  /** Goes back to time 0 and an empty system, with the random streams of a seed and a replication. */
  reset(seed: string, replication: number): void {
    this.#state.reset(new Streams(seed, replication));
    this.#startedAt = 0;
  }

  /**
   * Handles every event up to and including time `until`; all there are when it is absent.
   *
   * @throws RangeError when `until` lies in the past, or when a flow computes a value that cannot be (a negative delay).
   */
  run(until = Infinity): void {
    const { list, numbers } = this.#state;
    if (!(until >= numbers[cells.NOW])) {
      throw new RangeError(`a run cannot end before the current time ${numbers[cells.NOW]}, or at no time: ${until}`);
    }
    list.limit[0] = until;
    this.#proceed();
    if (until < Infinity) numbers[cells.NOW] = until;
  }

  /** Starts all monitors anew with the system as it stands: what came before is warm-up. */
  restartMonitors(): void {
    this.#state.restartMonitors();
    this.#startedAt = this.now;
  }

  /** What was measured at a resource up to now. */
  resource(name: string): ResourceReading {
    const number = indexOf('resource', name, this.#program.resources);
    const cell = (i: number): number => this.#state.resources[number * cells.RESOURCE_CELLS + i];
    const seized = cell(cells.SEIZED);
    return {
      busy: this.#level(cell(cells.BUSY), cell(cells.BUSY_SINCE), cell(cells.BUSY_AREA), cell(cells.BUSY_MOST)),
      waiting: this.#level(
        cell(cells.WAITING),
        cell(cells.WAITING_SINCE),
        cell(cells.WAITING_AREA),
        cell(cells.WAITING_MOST),
      ),
      capacity: cell(cells.CAPACITY),
      seized,
      reneged: cell(cells.RENEGED),
      meanWait: cell(cells.WAITED) / seized,
      longestWait: cell(cells.WAITED_LONGEST),
    };
  }

  /** What was measured of a flow up to now. */
  flow(name: string): FlowReading {
    const number = indexOf('flow', name, this.#program.flows);
    const cell = (i: number): number => this.#state.flows[number * cells.FLOW_CELLS + i];
    return {
      arrived: cell(cells.ARRIVED),
      present: this.#level(
        cell(cells.PRESENT),
        cell(cells.PRESENT_SINCE),
        cell(cells.PRESENT_AREA),
        cell(cells.PRESENT_MOST),
      ),
    };
  }

  /** Times in system of a flow's entities that left with an outcome. */
  outcome(flow: string, outcome = 'served'): OutcomeReading {
    const at = this.#outcome(flow, outcome) * cells.OUTCOME_CELLS;
    const { outcomes } = this.#state;
    const count = outcomes[at + cells.COUNT];
    return {
      count,
      mean: count === 0 ? NaN : outcomes[at + cells.MEAN],
      variance: count < 2 ? NaN : outcomes[at + cells.M2] / (count - 1),
      minimum: count === 0 ? NaN : outcomes[at + cells.LEAST],
      maximum: count === 0 ? NaN : outcomes[at + cells.MOST],
    };
  }

  /**
   * Every time in system of a flow's entities that left with an outcome, in the order of leaving.
   *
   * @throws RangeError when the simulation was not told to keep times.
   */
  times(flow: string, outcome = 'served'): Float64Array {
    const { samples } = this.#state;
    if (samples === null) throw new RangeError('times are kept only with the option keepTimes');
    const { values, length } = samples[this.#outcome(flow, outcome)];
    return values.slice(0, length);
  }

  #outcome(flow: string, outcome: string): number {
    const { flows, outcomes } = this.#program;
    const known = flows[indexOf('flow', flow, flows)].outcomes;
    const named = known.map((number) => ({ name: outcomes[number] }));
    return known[indexOf('outcome', outcome, named)];
  }

  #level(value: number, since: number, area: number, maximum: number): LevelReading {
    const total = area + value * (this.now - since);
    const elapsed = this.now - this.#startedAt;
    return { now: value, average: elapsed > 0 ? total / elapsed : value, maximum, area: total };
  }
}

function indexOf(what: string, name: string, among: readonly { readonly name: string }[]): number {
  const found = among.findIndex((one) => one.name === name);
  if (found >= 0) return found;
  const known = among.map((one) => one.name);
  throw new RangeError(`no ${what} "${name}"${suggestion(name, known)}`);
}
