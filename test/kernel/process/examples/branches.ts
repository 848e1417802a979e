import { combineObservers, Engine, EventTrace, Fingerprint } from '../../../../src/kernel/index.js';

/** A counter that ticks, saved halfway, and continued twice: as it was, and with one more event. */
export function branches(): string[] {
  const engine = new Engine([{ name: 'tick', phase: 'service' }]);
  const trace = new EventTrace();
  const fingerprint = new Fingerprint();
  engine.observer = combineObservers(trace.observer, fingerprint.observer);
  const handler = {
    handle(kind: number, entity: number): void {
      if (entity < 4) engine.schedule(1.5, kind, entity + 1);
    },
  };

  engine.schedule(0, 0, 1);
  engine.run(handler, 2);
  const half = { engine: engine.snapshot(), trace: trace.snapshot(), fingerprint: fingerprint.snapshot() };

  const results: string[] = [];
  for (const more of [[], [], [99]]) {
    engine.restore(half.engine);
    trace.restore(half.trace);
    fingerprint.restore(half.fingerprint);
    for (const entity of more) engine.schedule(1, 0, entity);
    engine.run(handler);
    results.push(`${fingerprint.hex} after ${trace.length} events`);
  }
  return [...trace.csv(engine.kinds).trimEnd().split('\n'), ...results];
}
