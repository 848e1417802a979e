import { describe, expect, it } from 'vitest';
import { Environment } from '../../../src/kernel/process/environment.js';
import type { ProcessBody } from '../../../src/kernel/process/wait.js';

describe('a pool', () => {
  it('serves classes in their order, and first come first served within one', () => {
    const env = new Environment();
    const booth = env.pool('booth', 1, 3);
    const log: string[] = [];
    function* customer(name: string, priorityClass: number): ProcessBody {
      const request = booth.request(priorityClass);
      const same = (yield request) === request;
      log.push(`${env.now} ${name} ${same}`);
      yield 2;
      request.release();
    }
    for (const [name, priorityClass] of [
      ['a', 2],
      ['b', 2],
      ['c', 0],
      ['d', 1],
      ['e', 0],
      ['f', 2],
    ] as const) {
      env.start(customer(name, priorityClass));
    }
    env.run();
    expect(log).toEqual(['0 a true', '2 c true', '4 e true', '6 d true', '8 b true', '10 f true']);
    expect([booth.servers.seized, env.now, booth.servers.waiting.area]).toEqual([6, 12, 30]);
  });

  it('gives new servers to those who wait, and lets those at work finish when it shrinks', () => {
    const env = new Environment();
    const booth = env.pool('booth', 1);
    const log: number[] = [];
    function* customer(): ProcessBody {
      yield booth;
      log.push(env.now);
      yield 10;
      booth.release();
    }
    for (let i = 0; i < 5; i++) env.start(customer());
    env.run(2);
    booth.setCapacity(3);
    env.run(4);
    booth.setCapacity(1);
    env.run();
    expect(log).toEqual([0, 2, 2, 12, 22]);
  });

  it('refuses to take back a server that nobody has, a class it lacks, and a request that stands in line', () => {
    const env = new Environment();
    const booth = env.pool('booth', 1, 2);
    expect(() => booth.release()).toThrow(new Error('pool "booth" has no busy server to release'));
    expect(() => booth.request(2)).toThrow(new RangeError('pool "booth" has no priority class 2'));
    const request = booth.request();
    function* hold(): ProcessBody {
      yield booth;
      yield request;
    }
    function* queue(): ProcessBody {
      yield request;
    }
    env.start(hold());
    env.start(queue());
    expect(() => env.run()).toThrow('this request of pool "booth" is in line already');
  });

  it('lets a request leave the line from its middle, its start and its end', () => {
    const env = new Environment();
    const booth = env.pool('booth', 1);
    const requests = Array.from({ length: 6 }, () => booth.request());
    const log: number[] = [];
    function* customer(i: number): ProcessBody {
      yield requests[i];
      log.push(i);
      yield 1;
      requests[i].release();
    }
    requests.forEach((_, i) => env.start(customer(i)));
    env.run(0.5);
    for (const i of [3, 1, 5]) requests[i].release();
    expect(booth.servers.waiting.value).toBe(2);
    env.run();
    expect(log).toEqual([0, 2, 4]);
  });

  it('has no servers to give while its capacity is 0', () => {
    const env = new Environment();
    const booth = env.pool('booth', 0);
    function* customer(): ProcessBody<number> {
      yield booth;
      return env.now;
    }
    const one = env.start(customer());
    env.run(7);
    booth.setCapacity(1);
    env.run();
    expect(one.value).toBe(7);
  });
});
