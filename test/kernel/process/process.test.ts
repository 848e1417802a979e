import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Environment } from '../../../src/kernel/process/environment.js';
import { Interrupt } from '../../../src/kernel/process/interrupt.js';
import type { ProcessBody, Wait } from '../../../src/kernel/process/wait.js';

/** Waits for something and writes down how that ended. */
function setting() {
  const env = new Environment();
  const log: string[] = [];
  function* waiter(name: string, what: Wait, after = 0): ProcessBody {
    try {
      const outcome = yield what;
      log.push(`${env.now} ${name} got ${String(outcome)}`);
    } catch (error) {
      if (!(error instanceof Interrupt)) throw error;
      log.push(`${env.now} ${name} ${error.message}`);
    }
    if (after > 0) yield after;
  }
  function* later(time: number, act: () => void): ProcessBody {
    yield time;
    act();
  }
  return { env, log, waiter, later };
}

describe('a process', () => {
  it('hands what it returned to all who join it, before and after its end', () => {
    const { env, log, waiter, later } = setting();
    function* work(): ProcessBody<string> {
      yield 3;
      return 'a result';
    }
    const work1 = env.start(work());
    env.start(waiter('first', work1));
    env.start(waiter('second', work1));
    env.start(later(5, () => env.start(waiter('late', work1))));
    env.run();
    expect(log).toEqual(['3 first got a result', '3 second got a result', '5 late got a result']);
    expect([work1.ended, work1.value]).toEqual([true, 'a result']);
  });

  it('sees an interrupt where it waits, at that instant, with its cause', () => {
    const { env, later } = setting();
    const seen: unknown[] = [];
    function* sleeper(): ProcessBody {
      try {
        yield 10;
      } catch (error) {
        seen.push(env.now, (error as Interrupt).cause, (error as Interrupt).name);
      }
      yield 5;
      seen.push(env.now);
    }
    const target = env.start(sleeper());
    env.start(later(4, () => seen.push(target.interrupt({ reason: 'fire' }))));
    env.run();
    expect(seen).toEqual([true, 4, { reason: 'fire' }, 'Interrupt', 9]);
    expect(env.engine.pending).toBe(0);
  });

  it('does not see an interrupt when its wait ends at that instant in an earlier phase', () => {
    const { env, log, waiter } = setting();
    function* capacity(): ProcessBody {
      yield 4;
      log.push(String(target.interrupt('too late')));
    }
    const target = env.start(waiter('worker', 4));
    env.start(capacity(), { phase: 'capacity' });
    env.run();
    expect(log).toEqual(['4 worker got undefined', 'false']);
  });

  it('sees several interrupts one after the other, also those from before it began', () => {
    const { env } = setting();
    const seen: string[] = [];
    function* stubborn(): ProcessBody {
      while (seen.length < 3) {
        try {
          yield 10;
        } catch (error) {
          seen.push(`${env.now} ${(error as Error).message}`);
        }
      }
      yield 1;
    }
    const target = env.start(stubborn(), { after: 2 });
    target.interrupt('one');
    target.interrupt(new Error('two'));
    env.run(1);
    target.interrupt(3);
    env.run();
    expect(seen).toEqual(['2 interrupted: one', '2 interrupted: two', '2 interrupted: 3']);
    expect(env.now).toBe(3);
  });

  it('ends the run when it does not catch an interrupt', () => {
    const { env, later } = setting();
    function* careless(): ProcessBody {
      yield 10;
    }
    const target = env.start(careless(), { name: 'careless' });
    env.start(later(4, () => target.interrupt('fire')));
    expect(() => env.run()).toThrow(
      'at time 4, event "process signal" of entity 0, process "careless" (row 0), which had waited since 0 ' +
        'for a delay until 4: interrupted: fire',
    );
  });

  it('can neither interrupt nor join itself', () => {
    const { env } = setting();
    const errors: string[] = [];
    function* selfish(): ProcessBody {
      try {
        self.interrupt('me');
      } catch (error) {
        errors.push((error as Error).message);
      }
      yield self;
    }
    const self = env.start(selfish());
    expect(() => env.run()).toThrow('a process cannot wait for its own end');
    expect(errors).toEqual(['a process cannot interrupt itself']);
  });

  it('that is interrupted gives up what it waited for, whatever that is', () => {
    const { env, log, waiter, later } = setting();
    const booth = env.pool('booth', 1);
    const gate = env.gate('gate');
    const signal = env.signal('signal');
    const level = env.state('level', 0);
    const busy = booth.request();
    env.start(waiter('holder', busy, 50));
    const slow = env.start(waiter('slow', 40));
    const whats = [
      booth.request(),
      booth,
      gate,
      signal,
      slow,
      level.until((value) => value > 0),
      env.timeout(60),
      env.anyOf(booth, gate, 70),
      env.allOf(booth, signal, 80),
    ];
    const targets = whats.map((what, i) => env.start(waiter(`${i}`, what)));
    env.start(later(5, () => targets.forEach((target) => target.interrupt('enough'))));
    env.run(10);
    expect(log.slice(1)).toEqual(whats.map((_, i) => `5 ${i} interrupted: enough`));
    expect(booth.servers.waiting.value).toBe(0);
    gate.open();
    signal.fire();
    level.value = 1;
    busy.release();
    env.run();
    expect(log).toHaveLength(whats.length + 2);
    expect([booth.servers.busy.value, env.whoWaits().length, env.now]).toEqual([0, 0, 50]);
  });

  it('that is interrupted between being given a server and going on gives the server to the next', () => {
    const { env, log, waiter, later } = setting();
    const booth = env.pool('booth', 1);
    const first = booth.request();
    env.start(waiter('holder', first, 99));
    const unlucky = [booth, booth.request(), env.anyOf(booth, 50), env.allOf(booth, env.timeout(0))].map((what, i) =>
      env.start(waiter(`unlucky ${i}`, what)),
    );
    env.start(waiter('lucky', booth));
    env.start(
      later(5, () => {
        first.release();
        for (const target of unlucky) target.interrupt('bad luck');
      }),
    );
    env.run(20);
    expect(log.slice(1)).toEqual([
      '5 lucky got undefined',
      ...unlucky.map((_, i) => `5 unlucky ${i} interrupted: bad luck`),
    ]);
    expect(booth.servers.busy.value).toBe(1);
  });

  it('keeps what it holds when it is interrupted', () => {
    const { env, later } = setting();
    const booth = env.pool('booth', 1);
    const held: boolean[] = [];
    function* worker(): ProcessBody {
      const request = booth.request();
      yield request;
      try {
        yield env.allOf(request, env.timeout(10));
      } catch {
        held.push(request.held);
      } finally {
        request.release();
        request.release();
      }
    }
    const target = env.start(worker());
    env.start(later(5, () => target.interrupt('stop')));
    env.run();
    expect(held).toEqual([true]);
    expect(booth.servers.busy.value).toBe(0);
  });

  it('never loses or doubles a server, whatever is interrupted when', () => {
    const customer = fc.record({
      arrives: fc.nat(10),
      service: fc.nat(4),
      patience: fc.nat(6),
      interrupted: fc.nat(12),
      style: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(customer, { maxLength: 25 }), fc.integer({ min: 1, max: 3 }), (customers, capacity) => {
        const env = new Environment();
        const booth = env.pool('booth', capacity, 2);
        let holding = 0;
        let ended = 0;
        function* body({ service, patience, style }: (typeof customers)[number]): ProcessBody {
          const request = booth.request(style % 2);
          const waits = [
            request,
            env.anyOf(request, patience),
            env.allOf(request, patience),
            env.anyOf(patience, request),
          ];
          try {
            yield waits[style];
            if (request.held) {
              holding++;
              expect(holding).toBeLessThanOrEqual(capacity);
              try {
                yield service;
              } finally {
                holding--;
              }
            }
          } catch (error) {
            if (!(error instanceof Interrupt)) throw error;
          } finally {
            request.release();
          }
          ended++;
        }
        function* interrupter(victim: ReturnType<typeof env.start>, time: number): ProcessBody {
          yield time;
          victim.interrupt('any');
        }
        for (const [i, each] of customers.entries()) {
          const victim = env.start(body(each), { after: each.arrives });
          env.start(interrupter(victim, each.interrupted), { phase: i % 2 === 0 ? 'release' : 'sample' });
        }
        env.run();
        expect([ended, holding, env.whoWaits().length]).toEqual([customers.length, 0, 0]);
        expect([booth.servers.busy.value, booth.servers.waiting.value]).toEqual([0, 0]);
      }),
      { seed: 34, numRuns: 400 },
    );
  });
});
