import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Kernel from '../../src/kernel/index.js';
import { WORKLOADS, type Outcome, type Workload } from './workloads.js';

const PAIRS = 5;

interface Measured extends Outcome {
  readonly seconds: number;
}

type Program = (workload: Workload, size: number, seed: number) => Measured;

/**
 * The workloads through the flow API, beside plain C where a compiler is and SimPy where Python with SimPy is, in alternation.
 * A ratio above 1 says that the flow is the faster one, per event. Cold is the first run of a model in this process.
 */
export function benchKernel(kernel: typeof Kernel, quick: boolean): void {
  const folder = mkdtempSync(join(tmpdir(), 'borderflow-bench-'));
  const c = plainC(folder);
  const simpy = simPy();
  if (c === null) console.log('no C compiler here: no comparison with C');
  if (simpy === null) console.log('no Python with SimPy here: no comparison with SimPy');
  console.log('kernel, medians     events   cold ns/event   warm ns/event    C/warm  SimPy/warm');
  try {
    for (const workload of WORKLOADS) console.log(line(workload, kernel, quick, c, simpy));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function line(
  workload: Workload,
  kernel: typeof Kernel,
  quick: boolean,
  c: Program | null,
  simpy: Program | null,
): string {
  const size = quick ? workload.quickSize : workload.size;
  const start = performance.now();
  const run = workload.prepare(kernel, size);
  const first = run(0);
  const cold = (1e6 * (performance.now() - start)) / first.events;
  const warm: number[] = [];
  const toC: number[] = [];
  const toSimPy: number[] = [];
  let events = 0;
  for (let pair = 1; pair <= PAIRS; pair++) {
    const begin = performance.now();
    const outcome = run(pair);
    const mine = (1e6 * (performance.now() - begin)) / outcome.events;
    warm.push(mine);
    events = outcome.events;
    if (c !== null) toC.push(perEvent(c(workload, size, pair)) / mine);
    if (simpy !== null && workload.simpyShare > 0) {
      toSimPy.push(perEvent(simpy(workload, Math.ceil(size * workload.simpyShare), pair)) / mine);
    }
  }
  return [
    workload.name.padEnd(15),
    events.toString().padStart(11),
    cold.toFixed(0).padStart(16),
    median(warm).toFixed(0).padStart(16),
    ratio(toC).padStart(10),
    ratio(toSimPy).padStart(12),
  ].join('');
}

function perEvent({ seconds, events }: Measured): number {
  return (1e9 * seconds) / events;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function ratio(values: readonly number[]): string {
  return values.length === 0 ? '-' : median(values).toFixed(2);
}

/** The compiler named by the variable CC, else gcc. */
function plainC(folder: string): Program | null {
  const program = join(folder, 'baseline');
  const source = join(import.meta.dirname, 'baseline.c');
  const compiler = process.env['CC'] ?? 'gcc';
  if (spawnSync(compiler, ['-O3', '-o', program, source, '-lm']).status !== 0) return null;
  return (workload, size, seed) => output(program, [workload.name, `${size}`, `${seed}`]);
}

/** SimPy from the Python named by the variable PYTHON, else from `python3`. */
function simPy(): Program | null {
  const python = process.env['PYTHON'] ?? 'python3';
  if (spawnSync(python, ['-c', 'import simpy']).status !== 0) return null;
  const script = join(import.meta.dirname, 'baseline.py');
  return (workload, size, seed) => output(python, [script, workload.name, `${size}`, `${seed}`]);
}

function output(program: string, args: readonly string[]): Measured {
  return JSON.parse(execFileSync(program, args, { encoding: 'utf8' })) as Measured;
}
