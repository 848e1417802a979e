import { PiecewisePoisson } from '../arrival/piecewise-poisson.js';
import type { Stream } from '../random/stream.js';
import type { Variate } from '../variate/variate.js';
import type { Arrivals } from './step.js';

/** Fills an array with the next values of a source: draws from a distribution, or times of arrival. */
export type Fill = (values: Float64Array) => void;

/** Draws from a distribution, one uniform number each. */
export function drawsOf(variate: Variate, stream: Stream): Fill {
  return (values) => {
    for (let i = 0; i < values.length; i++) values[i] = variate.quantile(stream.uniform());
  };
}

/** Refuses arrivals that make no sense, in words. `flow` is the name for the message. */
export function checkArrivals(flow: string, arrivals: Arrivals): void {
  const refuse = (what: string): never => {
    throw new RangeError(`flow "${flow}": ${what}`);
  };
  switch (arrivals.kind) {
    case 'interarrival':
      if (!(arrivals.variate.mean > 0))
        refuse(`the mean time between arrivals is above 0, not ${arrivals.variate.mean}`);
      break;
    case 'piecewise':
      if (!(arrivals.width > 0)) refuse(`an interval of arrival rates is longer than 0, not ${arrivals.width}`);
      for (const rate of arrivals.rates) {
        if (!(rate >= 0 && rate < Infinity)) refuse(`an arrival rate is a number of at least 0, not ${rate}`);
      }
      break;
    case 'rate':
      if (!(arrivals.most > 0 && arrivals.most < Infinity)) {
        refuse(`the highest arrival rate is a number above 0, not ${arrivals.most}`);
      }
      break;
    case 'times':
      arrivals.times.forEach((time, i) => {
        if (!(time >= (i === 0 ? 0 : arrivals.times[i - 1]))) {
          refuse(`arrival times ascend from 0, but entry ${i + 1} is ${time}`);
        }
      });
  }
}

/** Times of arrival in order, Infinity after the last. */
export function arrivalTimes(flow: string, arrivals: Arrivals, count: number, stream: Stream): Fill {
  const next = source(flow, arrivals, stream);
  let left = count;
  return (values) => {
    next(values);
    if (left < values.length) values.fill(Infinity, left);
    left = Math.max(0, left - values.length);
  };
}

function source(flow: string, arrivals: Arrivals, stream: Stream): Fill {
  switch (arrivals.kind) {
    case 'interarrival': {
      const variate = arrivals.variate;
      const reached = new Float64Array(1);
      return (values) => {
        let time = reached[0];
        for (let i = 0; i < values.length; i++) values[i] = time += variate.quantile(stream.uniform());
        reached[0] = time;
      };
    }
    case 'piecewise': {
      const process = new PiecewisePoisson(arrivals.origin, arrivals.width, Float64Array.from(arrivals.rates), stream);
      return (values) => {
        for (let i = 0; i < values.length; i++) values[i] = process.next();
      };
    }
    case 'rate':
      return thinned(flow, arrivals.rate, arrivals.most, arrivals.until ?? Infinity, stream);
    case 'times': {
      let i = 0;
      return (values) => {
        for (let j = 0; j < values.length; j++) values[j] = i < arrivals.times.length ? arrivals.times[i++] : Infinity;
      };
    }
  }
}

/** Source: P. Lewis and G. Shedler, Naval Research Logistics Quarterly 26 (1979). */
function thinned(flow: string, rate: (time: number) => number, most: number, until: number, stream: Stream): Fill {
  const reached = new Float64Array(1);
  return (values) => {
    let time = reached[0];
    for (let i = 0; i < values.length; i++) {
      for (;;) {
        time += -Math.log(stream.uniform()) / most;
        if (time > until) {
          time = Infinity;
          break;
        }
        const now = rate(time);
        if (!(now >= 0 && now <= most)) {
          throw new RangeError(`flow "${flow}": the arrival rate at ${time} is ${now}, not between 0 and ${most}`);
        }
        if (stream.uniform() * most < now) break;
      }
      values[i] = time;
    }
    reached[0] = time;
  };
}
