import type { EventObserver } from '../event/engine.js';
import { EventList } from '../event/event-list.js';
import { rankBase } from '../event/rank.js';
import type { Streams } from '../random/stream.js';
import { arrivalTimes, drawsOf, type Fill } from './arrivals.js';
import { OP_WIDTH } from './opcode.js';
import type { Program } from './program.js';

/** Values that a site draws at a time. */
export const BUFFER = 512;

/** Cells of {@link FlowState.numbers}. */
export const NOW = 0;
export const SEQUENCE = 1;
export const EVENTS = 2;
/** Of {@link FlowState.links}. */
export const FREE = 0;
export const USED = 1;
export const READY_HEAD = 2;
export const READY_TAIL = 3;
/** Of a resource, {@link RESOURCE_CELLS} each. */
export const RESOURCE_CELLS = 16;
export const CAPACITY = 0;
export const BUSY = 1;
export const BUSY_SINCE = 2;
export const BUSY_AREA = 3;
export const BUSY_MOST = 4;
export const WAITING = 5;
export const WAITING_SINCE = 6;
export const WAITING_AREA = 7;
export const WAITING_MOST = 8;
export const SEIZED = 9;
export const WAITED = 10;
export const WAITED_LONGEST = 11;
export const RENEGED = 12;
/** Of a flow, {@link FLOW_CELLS} each. */
export const FLOW_CELLS = 8;
export const PRESENT = 0;
export const PRESENT_SINCE = 1;
export const PRESENT_AREA = 2;
export const PRESENT_MOST = 3;
export const ARRIVED = 4;
/** Of an outcome, {@link OUTCOME_CELLS} each. */
export const OUTCOME_CELLS = 8;
export const COUNT = 0;
export const MEAN = 1;
export const M2 = 2;
export const LEAST = 3;
export const MOST = 4;

export const DELAY_RANK = rankBase('release', 0);
export const ARRIVAL_RANK = rankBase('arrival', 0);
const RENEGE_RANK = rankBase('renege', 0);

const COLUMNS = { u8: Uint8Array, u16: Uint16Array, i32: Int32Array, u32: Uint32Array, f64: Float64Array } as const;
type AttributeColumn = InstanceType<(typeof COLUMNS)[keyof typeof COLUMNS]>;

/**
 * Everything that changes while a program runs, in typed arrays, and the operations on it in their plain form. The
 * interpreter calls them; generated code writes the frequent ones out in place and calls the others.
 */
export class FlowState {
  readonly program: Program;
  readonly list = new EventList();
  readonly numbers = new Float64Array(3);
  readonly links = new Int32Array(4);
  readonly resources: Float64Array;
  readonly flows: Float64Array;
  readonly outcomes: Float64Array;
  /** First and last of each queue: of every class of every resource, then of every gate. -1 where empty. */
  readonly queues: Int32Array;
  /** Where each resource's queues begin; last, where the gates' do. */
  readonly queueStarts: Int32Array;
  /** 1 for a gate that is open. */
  readonly gates: Uint8Array;
  /** Values drawn in advance at each site, and how many of them have been used. */
  readonly buffers: readonly Float64Array[];
  readonly cursors: Int32Array;
  observer: EventObserver | null = null;
  /** Times in system, all of them, where asked for; null elsewhere. */
  readonly samples: { values: Float64Array; length: number }[] | null;

  /** Columns of entities by row; growing replaces them. */
  capacity = 256;
  next = new Int32Array(256);
  previous = new Int32Array(256);
  resume = new Int32Array(256);
  amount = new Int32Array(256);
  queue = new Int32Array(256);
  born = new Float64Array(256);
  since = new Float64Array(256);
  /** Handle of the event that ends the entity's patience, -1 for none. */
  timer = new Float64Array(256).fill(-1);
  readonly attributes: AttributeColumn[];

  #fills: Fill[] = [];

  constructor(program: Program, keepTimes: boolean) {
    this.program = program;
    this.resources = new Float64Array(program.resources.length * RESOURCE_CELLS);
    this.flows = new Float64Array(program.flows.length * FLOW_CELLS);
    this.outcomes = new Float64Array(program.outcomes.length * OUTCOME_CELLS);
    const starts = [0];
    for (const { classes } of program.resources) starts.push((starts.at(-1) ?? 0) + 2 * classes);
    this.queueStarts = Int32Array.from(starts);
    this.queues = new Int32Array((starts.at(-1) ?? 0) + 2 * program.gates.length);
    this.gates = new Uint8Array(program.gates.length);
    this.buffers = program.sites.map(() => new Float64Array(BUFFER));
    this.cursors = new Int32Array(program.sites.length);
    this.attributes = program.attributes.map(({ type }) => new COLUMNS[type](this.capacity));
    this.samples = keepTimes ? program.outcomes.map(() => ({ values: new Float64Array(1024), length: 0 })) : null;
  }

  /** Empties the system, sets the clock to 0 and schedules every flow's first arrival. */
  reset(streams: Streams): void {
    const { program } = this;
    this.list.clear();
    this.numbers.fill(0);
    this.links.fill(-1);
    this.links[USED] = 0;
    this.queues.fill(-1);
    this.timer.fill(-1);
    program.gates.forEach(({ open }, gate) => (this.gates[gate] = open ? 1 : 0));
    this.#fills = program.sites.map((site) =>
      site.kind === 'draw'
        ? drawsOf(site.variate, streams.stream(site.stream))
        : arrivalTimes(site.flow, site.arrivals, site.count, streams.stream(site.stream)),
    );
    this.cursors.fill(BUFFER);
    this.resources.fill(0);
    this.flows.fill(0);
    program.resources.forEach(({ capacity }, i) => (this.resources[i * RESOURCE_CELLS + CAPACITY] = capacity));
    this.restartMonitors();
    program.entries.forEach((entry, flow) => this.scheduleArrival(program.ops[entry * OP_WIDTH + 2], entry, flow));
  }

  /** Starts all monitors anew with the system as it stands. */
  restartMonitors(): void {
    const now = this.numbers[NOW];
    const { resources, flows, outcomes } = this;
    for (let at = 0; at < resources.length; at += RESOURCE_CELLS) {
      resources[at + BUSY_SINCE] = resources[at + WAITING_SINCE] = now;
      resources[at + BUSY_MOST] = resources[at + BUSY];
      resources[at + WAITING_MOST] = resources[at + WAITING];
      for (const cell of [BUSY_AREA, WAITING_AREA, SEIZED, WAITED, WAITED_LONGEST, RENEGED]) resources[at + cell] = 0;
    }
    for (let at = 0; at < flows.length; at += FLOW_CELLS) {
      flows[at + PRESENT_SINCE] = now;
      flows[at + PRESENT_MOST] = flows[at + PRESENT];
      flows[at + PRESENT_AREA] = flows[at + ARRIVED] = 0;
    }
    outcomes.fill(0);
    for (let at = 0; at < outcomes.length; at += OUTCOME_CELLS) {
      outcomes[at + LEAST] = Infinity;
      outcomes[at + MOST] = -Infinity;
    }
    for (const sample of this.samples ?? []) sample.length = 0;
  }

  /** Draws a site's next values. Generated code calls it when the buffer is used up. */
  refill(site: number): void {
    this.#fills[site](this.buffers[site]);
    this.cursors[site] = 0;
  }

  /** Schedules a flow's next arrival, if there is one. */
  scheduleArrival(site: number, op: number, flow: number): void {
    if (this.cursors[site] === BUFFER) this.refill(site);
    const time = this.buffers[site][this.cursors[site]++];
    if (time === Infinity) return;
    this.list.time[0] = time;
    this.list.push(ARRIVAL_RANK + this.numbers[SEQUENCE]++, op, flow);
  }

  /** Schedules the end of a delay at the time in the list's register. */
  scheduleDelay(op: number, entity: number): void {
    this.list.push(DELAY_RANK + this.numbers[SEQUENCE]++, op, entity);
  }

  /** Takes a row for an entity of a flow that arrives now. */
  create(flow: number): number {
    const { links, flows, numbers } = this;
    let entity = links[FREE];
    if (entity >= 0) {
      links[FREE] = this.next[entity];
    } else {
      if (links[USED] === this.capacity) this.grow();
      entity = links[USED]++;
    }
    const now = numbers[NOW];
    this.born[entity] = now;
    for (const attribute of this.program.flows[flow].attributes) this.attributes[attribute][entity] = 0;
    const at = flow * FLOW_CELLS;
    const present = flows[at + PRESENT];
    flows[at + PRESENT_AREA] += present * (now - flows[at + PRESENT_SINCE]);
    flows[at + PRESENT_SINCE] = now;
    flows[at + PRESENT] = present + 1;
    if (present + 1 > flows[at + PRESENT_MOST]) flows[at + PRESENT_MOST] = present + 1;
    flows[at + ARRIVED]++;
    return entity;
  }

  /** Lets an entity leave the system. */
  leave(entity: number, flow: number, outcome: number): void {
    const { flows, outcomes, numbers, links } = this;
    const now = numbers[NOW];
    const at = flow * FLOW_CELLS;
    flows[at + PRESENT_AREA] += flows[at + PRESENT] * (now - flows[at + PRESENT_SINCE]);
    flows[at + PRESENT_SINCE] = now;
    flows[at + PRESENT]--;
    const to = outcome * OUTCOME_CELLS;
    const time = now - this.born[entity];
    const count = ++outcomes[to + COUNT];
    const gap = time - outcomes[to + MEAN];
    outcomes[to + MEAN] += gap / count;
    outcomes[to + M2] += gap * (time - outcomes[to + MEAN]);
    if (time < outcomes[to + LEAST]) outcomes[to + LEAST] = time;
    if (time > outcomes[to + MOST]) outcomes[to + MOST] = time;
    if (this.samples !== null) this.keepTime(outcome, entity);
    this.next[entity] = links[FREE];
    links[FREE] = entity;
  }

  /** Keeps an entity's time in system. */
  keepTime(outcome: number, entity: number): void {
    const sample = this.samples?.[outcome];
    if (sample === undefined) return;
    if (sample.length === sample.values.length) {
      const values = new Float64Array(2 * sample.length);
      values.set(sample.values);
      sample.values = values;
    }
    sample.values[sample.length++] = this.numbers[NOW] - this.born[entity];
  }

  /** True when the entity has its units; false when it now waits, to go on with operation `then`. */
  seize(entity: number, resource: number, amount: number, priority: number, then: number): boolean {
    const { resources, numbers, queueStarts } = this;
    const at = resource * RESOURCE_CELLS;
    const first = queueStarts[resource];
    const now = numbers[NOW];
    if (amount <= resources[at + CAPACITY] - resources[at + BUSY] && this.nobodyAhead(resource, priority)) {
      this.#take(at, amount);
      return true;
    }
    resources[at + WAITING_AREA] += resources[at + WAITING] * (now - resources[at + WAITING_SINCE]);
    resources[at + WAITING_SINCE] = now;
    const waiting = ++resources[at + WAITING];
    if (waiting > resources[at + WAITING_MOST]) resources[at + WAITING_MOST] = waiting;
    this.since[entity] = now;
    this.amount[entity] = amount;
    this.resume[entity] = then;
    this.enqueue(first + 2 * priority, entity);
    return false;
  }

  /** Ends the entity's wait at the time in the list's register, by operation `op`. */
  setPatience(entity: number, op: number): void {
    const slot = this.list.push(RENEGE_RANK + this.numbers[SEQUENCE]++, op, entity);
    this.timer[entity] = this.list.handleOf(slot);
  }

  /** Gives units back. Call {@link serve} afterwards. */
  release(resource: number, amount: number): void {
    const { resources, numbers } = this;
    const at = resource * RESOURCE_CELLS;
    const now = numbers[NOW];
    resources[at + BUSY_AREA] += resources[at + BUSY] * (now - resources[at + BUSY_SINCE]);
    resources[at + BUSY_SINCE] = now;
    resources[at + BUSY] -= amount;
  }

  /** Gives units to those who wait, as far as they go, and makes them ready. Nobody overtakes the first in line. */
  serve(resource: number): void {
    const { resources, numbers, queues, queueStarts } = this;
    const at = resource * RESOURCE_CELLS;
    const now = numbers[NOW];
    while (resources[at + WAITING] > 0) {
      let queue = queueStarts[resource];
      while (queues[queue] < 0) queue += 2;
      const entity = queues[queue];
      const amount = this.amount[entity];
      if (amount > resources[at + CAPACITY] - resources[at + BUSY]) return;
      queues[queue] = this.next[entity];
      this.#stopWaiting(at);
      const waited = now - this.since[entity];
      resources[at + WAITED] += waited;
      if (waited > resources[at + WAITED_LONGEST]) resources[at + WAITED_LONGEST] = waited;
      this.#take(at, amount);
      const timer = this.timer[entity];
      if (timer >= 0) {
        this.list.cancel(timer);
        this.timer[entity] = -1;
      }
      this.makeReady(entity);
    }
  }

  /** Takes an entity whose patience is over out of its queue. */
  renege(entity: number, resource: number): void {
    const { resources, queues } = this;
    const at = resource * RESOURCE_CELLS;
    const queue = this.queue[entity];
    const next = this.next[entity];
    if (queues[queue] === entity) {
      queues[queue] = next;
    } else {
      this.next[this.previous[entity]] = next;
      if (next < 0) queues[queue + 1] = this.previous[entity];
    }
    if (next >= 0) this.previous[next] = this.previous[entity];
    this.timer[entity] = -1;
    this.#stopWaiting(at);
    resources[at + RENEGED]++;
    this.serve(resource);
  }

  /** True when the gate is open; false when the entity now waits, to go on with operation `then`. */
  passes(entity: number, gate: number, then: number): boolean {
    if (this.gates[gate] === 1) return true;
    this.resume[entity] = then;
    this.enqueue(this.queueStarts[this.program.resources.length] + 2 * gate, entity);
    return false;
  }

  /** Opens (0) or closes (1) a gate, or gives a signal at it (2). */
  moveGate(gate: number, action: number): void {
    if (action !== 2) this.gates[gate] = action === 0 ? 1 : 0;
    if (action === 1) return;
    const queue = this.queueStarts[this.program.resources.length] + 2 * gate;
    for (let entity = this.queues[queue]; entity >= 0;) {
      const next = this.next[entity];
      this.makeReady(entity);
      entity = next;
    }
    this.queues[queue] = -1;
  }

  /** Adds an entity to those who go on at this instant, after the one that is at work. */
  makeReady(entity: number): void {
    const { links } = this;
    this.next[entity] = -1;
    if (links[READY_HEAD] < 0) links[READY_HEAD] = entity;
    else this.next[links[READY_TAIL]] = entity;
    links[READY_TAIL] = entity;
  }

  /** Adds an entity at the end of a queue. */
  enqueue(queue: number, entity: number): void {
    const { queues } = this;
    this.queue[entity] = queue;
    this.next[entity] = -1;
    if (queues[queue] < 0) {
      queues[queue] = entity;
    } else {
      this.next[queues[queue + 1]] = entity;
      this.previous[entity] = queues[queue + 1];
    }
    queues[queue + 1] = entity;
  }

  /** Makes room for twice as many entities. */
  grow(): void {
    const capacity = 2 * this.capacity;
    this.capacity = capacity;
    const longer = <T extends AttributeColumn>(column: T): T => {
      const grown = new (column.constructor as new (length: number) => T)(capacity);
      grown.set(column);
      return grown;
    };
    this.next = longer(this.next);
    this.previous = longer(this.previous);
    this.resume = longer(this.resume);
    this.amount = longer(this.amount);
    this.queue = longer(this.queue);
    this.born = longer(this.born);
    this.since = longer(this.since);
    this.timer = longer(this.timer).fill(-1, capacity / 2);
    for (let i = 0; i < this.attributes.length; i++) this.attributes[i] = longer(this.attributes[i]);
  }

  /** Refuses a value that came up in the run. The message names time, entity, flow and step. */
  fail(op: number, entity: number, what: string): never {
    throw new RangeError(`at time ${this.numbers[NOW]}, entity ${entity}, ${this.program.labels[op]}: ${what}`);
  }

  /** Does nobody of this class or one before it wait? */
  nobodyAhead(resource: number, priority: number): boolean {
    if (this.resources[resource * RESOURCE_CELLS + WAITING] === 0) return true;
    const first = this.queueStarts[resource];
    for (let queue = first; queue <= first + 2 * priority; queue += 2) if (this.queues[queue] >= 0) return false;
    return true;
  }

  #take(at: number, amount: number): void {
    const { resources, numbers } = this;
    const now = numbers[NOW];
    resources[at + BUSY_AREA] += resources[at + BUSY] * (now - resources[at + BUSY_SINCE]);
    resources[at + BUSY_SINCE] = now;
    const taken = (resources[at + BUSY] += amount);
    if (taken > resources[at + BUSY_MOST]) resources[at + BUSY_MOST] = taken;
    resources[at + SEIZED]++;
  }

  #stopWaiting(at: number): void {
    const { resources, numbers } = this;
    const now = numbers[NOW];
    resources[at + WAITING_AREA] += resources[at + WAITING] * (now - resources[at + WAITING_SINCE]);
    resources[at + WAITING_SINCE] = now;
    resources[at + WAITING]--;
  }
}
