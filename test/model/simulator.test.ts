import { describe, expect, it } from 'vitest';
import { compile, EVENT_KINDS, Simulator, type ReplicationResult } from '../../src/model/index.js';
import { DISPOSITIONS, type Scenario } from '../../src/scenario/scenario.js';
import { flowMatrix, FLOW_STATES } from '../../src/experiment/flows.js';
import { always, fixed, shares, smallScenario, smallSector, title8 } from './support/small-scenario.js';

function run(scenario: Scenario, replication = 0, seed = 'test'): ReplicationResult {
  return new Simulator(compile(scenario)).run(seed, replication);
}

function metric(scenario: Scenario, result: ReplicationResult, name: string, scope = 'all'): number {
  const i = compile(scenario).metricKeys.findIndex((key) => key.metric === name && key.scope === scope);
  expect(i).toBeGreaterThanOrEqual(0);
  return result.metrics[i];
}

const base = smallScenario();

describe('a replication', () => {
  it('is a pure function of program, seed and replication, whatever ran before in the same simulator', () => {
    const simulator = new Simulator(compile(base));
    const first = simulator.run('test', 3);
    simulator.run('test', 4);
    simulator.run('other', 3);
    expect(simulator.run('test', 3)).toEqual(first);
    expect(run(base, 3)).toEqual(first);
  });

  it('differs from other replications and from other seeds', () => {
    const values = [run(base, 0), run(base, 1), run(base, 0, 'else')].map((result) => result.metrics.join());
    expect(new Set(values).size).toBe(3);
  });

  it('passes its own checks', () => {
    for (const check of run(base).checks) expect(check).toMatchObject({ passed: true });
  });

  it('counts every encounter once among the outcomes', () => {
    const result = run(base);
    expect(result.outcomes.reduce((a, b) => a + b, 0)).toBe(metric(base, result, 'encounters'));
    expect(result.cases.persons.reduce((a, b) => a + b, 0)).toBe(metric(base, result, 'encounters'));
  });

  it('reaches every disposition and every exit', () => {
    const found = new Set(run(base).cases.disposition);
    DISPOSITIONS.forEach((id, i) => {
      expect(found.has(i), id).toBe(true);
    });
  });

  it('has events only of kinds that exist, never back in time', () => {
    const seen = new Set<number>();
    let last = 0;
    new Simulator(compile(base)).run('test', 0, (time, kind) => {
      expect(time).toBeGreaterThanOrEqual(last);
      last = time;
      seen.add(kind);
    });
    EVENT_KINDS.forEach((kind, i) => {
      expect(seen.has(i), kind.name).toBe(true);
    });
  });
});

describe('extreme scenarios', () => {
  it('have no persons anywhere without arrivals', () => {
    const nobody = {
      ...base,
      arrivals: { ...base.arrivals, scale: [{ id: 'none', when: {}, from: null, to: null, factor: 0 }] },
    };
    const result = run(nobody);
    expect(result.cases.length).toBe(0);
    expect(metric(nobody, result, 'in_custody')).toBe(0);
    for (const check of result.checks) expect(check.passed).toBe(true);
  });

  it('release nobody without staff, and keep everyone in custody', () => {
    const closed = {
      ...base,
      sectors: [
        smallSector({
          staff: [
            { id: 'agents', onDuty: [0, 0, 0] },
            { id: 'clerks', onDuty: [0, 0, 0] },
          ],
        }),
      ],
    };
    const result = run(closed);
    expect(metric(closed, result, 'processed')).toBe(0);
    expect(metric(closed, result, 'agent_hours_processing')).toBe(0);
    expect(new Set(result.cases.disposition)).toEqual(new Set([255]));
    for (const check of result.checks) expect(check.passed).toBe(true);
  });

  it('hold families larger than a day of places until a day of their own', () => {
    const sector = smallSector();
    const narrow = {
      ...base,
      sectors: [{ ...sector, exits: { ...sector.exits, release: { ...sector.exits.release, perDay: 1 } } }],
    };
    const result = run(narrow);
    expect(metric(narrow, result, 'releases_parole_atd')).toBeGreaterThan(0);
    for (const check of result.checks) expect(check.passed).toBe(true);
  });

  it('let nobody into ICE detention without intake, except those who cannot be refused', () => {
    const sector = smallSector();
    const shut = {
      ...base,
      publicSafety: { single_adult: 0, family_unit: 0, uc: 0 },
      sectors: [{ ...sector, exits: { ...sector.exits, ice: { ...sector.exits.ice, intakePerDay: 0 } } }],
    };
    const result = run(shut);
    expect(metric(shut, result, 'transfers_ice')).toBe(0);
    expect(metric(shut, result, 'ice_refused')).toBeGreaterThan(0);
  });
});

describe('the same luck in every scenario', () => {
  it('leaves every event as it was until the first refused ICE request, when only ICE intake changes', () => {
    const sector = smallSector();
    const tight = {
      ...base,
      sectors: [{ ...sector, exits: { ...sector.exits, ice: { ...sector.exits.ice, intakePerDay: 22 } } }],
    };
    const a = traced(base);
    const b = traced(tight);
    const firstRefusal = Math.min(a.firstRefusal, b.firstRefusal);
    expect(b.firstRefusal).toBeLessThan(Infinity);
    const upTo = (events: string[][]): string[] => events.filter(([time]) => Number(time) < firstRefusal).map(String);
    expect(upTo(a.events).length).toBeGreaterThan(1000);
    expect(upTo(b.events)).toEqual(upTo(a.events));
    expect(b.events.map(String)).not.toEqual(a.events.map(String));
    expect([...b.result.cases.id]).toEqual(expect.arrayContaining([...a.result.cases.id].slice(0, 100)));
  });

  it('draws for a rule by its name, so that a rule that covers nobody changes nothing', () => {
    const inert = {
      id: 'inert',
      from: null,
      until: null,
      when: { nationality: ['XXX'] },
      share: always(0.5),
      then: 'prosecution' as const,
    };
    expect(run({ ...base, policies: [inert, ...base.policies] })).toEqual(run(base));
  });

  it('keeps cases apart from multipliers of other cells', () => {
    const more = {
      ...base,
      arrivals: {
        ...base.arrivals,
        scale: [{ id: 'more', when: { nationality: ['CUB'] }, from: null, to: null, factor: 1.7 }],
      },
    };
    const a = run(base);
    const b = run(more);
    const flows = flowMatrix(a.cases, b.cases);
    const size = FLOW_STATES.length;
    const gone = FLOW_STATES.reduce(
      (sum, _, from) => sum + flows[from * size + FLOW_STATES.indexOf('not-encountered')],
      0,
    );
    const added = FLOW_STATES.reduce(
      (sum, _, to) => sum + flows[FLOW_STATES.indexOf('not-encountered') * size + to],
      0,
    );
    // Repeats may fall on the other side of the period's end when queues shift them; first attempts never vanish.
    expect(gone).toBeLessThan(5);
    expect(added).toBeGreaterThan(0.5 * 0.7 * 600);
  });

  it('changes the disposition of nobody whom a rule does not touch, as long as nothing is rationed', () => {
    const sector = smallSector();
    const open = { ...sector, exits: { ...sector.exits, ice: { ...sector.exits.ice, intakePerDay: 1e6, beds: 1e9 } } };
    const a = run({ ...base, sectors: [open] });
    const order = {
      id: 'order',
      from: '2022-02-05',
      until: null,
      when: { nationality: ['CUB'] },
      share: always(1),
      document: 'parole-atd' as const,
    };
    const b = run({ ...base, sectors: [open], documents: [order, ...base.documents] });
    const flows = flowMatrix(a.cases, b.cases);
    const size = FLOW_STATES.length;
    const nta = FLOW_STATES.indexOf('nta-or');
    const parole = FLOW_STATES.indexOf('parole-atd');
    for (let from = 0; from < DISPOSITIONS.length; from++) {
      for (let to = 0; to < DISPOSITIONS.length; to++) {
        if (from === to || (from === nta && to === parole)) continue;
        expect(flows[from * size + to], `${FLOW_STATES[from]} to ${FLOW_STATES[to]}`).toBe(0);
      }
    }
    expect(flows[nta * size + parole]).toBeGreaterThan(50);
  });
});

describe('policies', () => {
  it('end on the day that they end: nobody decided later is expelled', () => {
    const ended = {
      ...base,
      policies: base.policies.map((policy) => (policy.id === 'title-42' ? { ...policy, until: '2022-02-08' } : policy)),
    };
    const program = compile(ended);
    const result = new Simulator(program).run('test', 0);
    const days = program.span.days - program.span.firstReported;
    const i = program.seriesKeys.findIndex(
      (key) => key.metric === 'dispositions/expel-title-42' && key.scope === 'all',
    );
    const series = [...result.series.slice(i * days, (i + 1) * days)];
    expect(series.slice(0, 7).every((persons) => persons > 0)).toBe(true);
    expect(series.slice(10).every((persons) => persons === 0)).toBe(true);
  });

  it('give a document of release by the first rule whose share the case falls under', () => {
    const none = {
      ...base,
      documents: base.documents.map((rule) => ({ ...rule, share: always(rule.id === 'families' ? 0 : 1) })),
    };
    expect(metric(none, run(none), 'releases_parole_atd')).toBe(0);
  });

  it('hold cases with a public-safety ground for ICE', () => {
    const all = { ...base, publicSafety: { single_adult: 1, family_unit: 1, uc: 0 } };
    const result = run(all);
    const ids = new Set(result.cases.disposition);
    ids.delete(255);
    expect(ids).toEqual(new Set([DISPOSITIONS.indexOf('transfer-ice'), DISPOSITIONS.indexOf('transfer-hhs')]));
  });

  it('start the clocks of parole at release', () => {
    const result = run(base);
    expect(metric(base, result, 'parole_expiries')).toBeGreaterThan(0);
    expect(metric(base, result, 'parole_report_deadlines')).toBeGreaterThan(metric(base, result, 'parole_expiries'));
  });
});

describe('more of a resource', () => {
  it('never raises mean custody or mean time in custody under the same luck (more staff)', () => {
    const few = smallSector();
    const many = smallSector({ staff: few.staff.map((pool) => ({ ...pool, onDuty: pool.onDuty.map((n) => n + 2) })) });
    // ICE rationing looks at requests, whose days shift with queues: leave it out.
    const open = (sector: typeof few) => ({
      ...base,
      sectors: [{ ...sector, exits: { ...sector.exits, ice: { ...sector.exits.ice, intakePerDay: 1e6, beds: 1e9 } } }],
    });
    for (let k = 0; k < 5; k++) {
      const a = run(open(few), k);
      const b = run(open(many), k);
      for (const name of ['in_custody', 'time_in_custody_mean_h', 'share_over_72h']) {
        expect(metric(base, b, name)).toBeLessThanOrEqual(metric(base, a, name) + 1e-9);
      }
    }
  });
});

/** Runs with a trace of everything that happens to cases, and the time of the first refused ICE request. */
function traced(scenario: Scenario): { events: string[][]; firstRefusal: number; result: ReplicationResult } {
  const program = compile(scenario);
  const simulator = new Simulator(program);
  const events: string[][] = [];
  const result = simulator.run('test', 0, (time, kind, entity) => {
    if (EVENT_KINDS[kind].name !== 'day-start') events.push([String(time), EVENT_KINDS[kind].name, String(entity)]);
  });
  return { events, firstRefusal: simulator.firstIceRefusal, result };
}

describe('a case with certain times', () => {
  it('passes each stage at the hour worked out by hand', () => {
    const alone = lonely();
    const names: string[] = [];
    new Simulator(compile(alone)).run('test', 0, (time, kind) => {
      const { name } = EVENT_KINDS[kind];
      if (!['day-end', 'day-start', 'measure', 'shift', 'opening', 'departure', 'candidate'].includes(name)) {
        names.push(`${name} +${(time - lonelyStart(alone)).toFixed(2)}`);
      }
    });
    expect(names.slice(0, 8)).toEqual([
      'pick-up +0.50',
      'unload +1.25',
      'intake-done +1.45',
      'medical-done +1.65',
      'biometrics-done +1.85',
      'interview-done +2.15',
      'processing-done +4.15',
      'hold-done +14.15',
    ]);
  });
});

/** Few adults, no waiting, everyone released on an NTA/OR. */
function lonely(): Scenario {
  return {
    ...base,
    arrivals: {
      ...base.arrivals,
      table: base.arrivals.table
        .filter((row) => row.nationality === 'CUB' && row.demographic === 'single_adult')
        .map((row) => ({ ...row, persons: 0.5 * 28 })),
      repeats: { ...base.arrivals.repeats, probability: [] },
    },
    publicSafety: { single_adult: 0, family_unit: 0, uc: 0 },
    title42: { ...base.title42, discretion: shares(() => 0) },
    title8: title8({ release: 1 }),
    sectors: [smallSector({ fleet: { vehicles: 4, seats: 10, outbound: fixed(0.5), inbound: fixed(0.75) } })],
  };
}

/** Hours at which the first accepted candidate of the lonely scenario crosses. */
function lonelyStart(scenario: Scenario): number {
  let start = NaN;
  let candidate = NaN;
  new Simulator(compile(scenario)).run('test', 0, (time, kind) => {
    if (EVENT_KINDS[kind].name === 'candidate') candidate = time;
    if (EVENT_KINDS[kind].name === 'pick-up' && Number.isNaN(start)) start = candidate;
  });
  return start;
}

describe('ICE', () => {
  const sector = smallSector();
  const withIce = (ice: Partial<(typeof sector)['exits']['ice']>): Scenario => ({
    ...base,
    sectors: [{ ...sector, exits: { ...sector.exits, ice: { ...sector.exits.ice, ...ice } } }],
  });

  it('never fills more beds than there are, cases promised a bed included', () => {
    const tight = withIce({ intakePerDay: 1000, beds: 240, initialOccupancy: 200 });
    const program = compile(tight);
    for (let k = 0; k < 5; k++) {
      const { series } = new Simulator(program).run('beds', k);
      const days = program.span.days - program.span.firstReported;
      const i = program.seriesKeys.findIndex((key) => key.metric === 'ice_detained' && key.scope === 'all');
      // Cases that cannot be refused may exceed the beds; there are about one in a hundred.
      expect(Math.max(...series.slice(i * days, (i + 1) * days))).toBeLessThan(240 + 15);
    }
  });

  it('leaves whom it refuses to the rules for that, by nationality', () => {
    const shut = withIce({ intakePerDay: 0 });
    const open = withIce({ intakePerDay: 1e6, beds: 1e9 });
    const flows = flowMatrix(run(open).cases, run(shut).cases);
    const from = FLOW_STATES.indexOf('transfer-ice') * FLOW_STATES.length;
    expect(flows[from + FLOW_STATES.indexOf('voluntary-return')]).toBeGreaterThan(0);
    expect(flows[from + FLOW_STATES.indexOf('nta-or')]).toBeGreaterThan(0);
    expect(flows[from + FLOW_STATES.indexOf('prosecution')]).toBe(0);
  });
});

describe('repeats', () => {
  it('follow returns over land too, as often as the scenario says', () => {
    const returnsOnly = {
      ...base,
      title42: { ...base.title42, discretion: shares(() => 0) },
      title8: title8({ 'voluntary-return': 1 }),
    };
    const never = {
      ...returnsOnly,
      arrivals: { ...base.arrivals, repeats: { ...base.arrivals.repeats, afterReturn: 0 } },
    };
    expect(metric(returnsOnly, run(returnsOnly), 'repeat_encounter_share')).toBeGreaterThan(0.05);
    expect(metric(never, run(never), 'repeat_encounter_share')).toBe(0);
  });
});
