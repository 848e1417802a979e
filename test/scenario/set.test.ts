import { describe, expect, it } from 'vitest';

import { load, messageOf, scenarioOf } from './small-scenario.js';

function set(...sets: string[]): ReturnType<typeof load> {
  return load({}, 'small.yaml', sets);
}

describe('a value set from outside the files', () => {
  it('replaces a value and vouches for itself as an assumption', () => {
    const scenario = scenarioOf(set('replications=40', 'sectors.DRT.staff.desk=50 agents'));
    expect(scenario.replications).toBe(40);
    expect(scenario.parameters.find(({ path }) => path === 'sectors.DRT.staff.desk')).toEqual({
      path: 'sectors.DRT.staff.desk',
      value: '50',
      unit: 'agents',
      provenance: { kind: 'assumption', why: 'set on the command line' },
      file: '--set sectors.DRT.staff.desk=50 agents',
      line: 1,
    });
  });

  it('takes its own source', () => {
    const scenario = scenarioOf(set('sectors.DRT.staff.desk={ value: 50 agents, source: gao }'));
    const { provenance } = scenario.parameters.find(({ path }) => path === 'sectors.DRT.staff.desk') ?? {};
    expect(provenance).toMatchObject({ kind: 'source', title: 'GAO report' });
  });

  it('no longer has the source of the value that it replaces inside a figure', () => {
    const scenario = scenarioOf(set('sectors.DRT.facilities.main.places.value=600 persons'));
    const places = scenario.parameters.find(({ path }) => path === 'sectors.DRT.facilities.main.places');
    expect(places).toMatchObject({ value: '600', provenance: { why: 'set on the command line' } });
  });

  it('names items of a list by their id or their number', () => {
    const scenario = scenarioOf(set('policies.title-42.until=2022-03-10', 'policies.0.then=nta-or'));
    expect(scenario.policies.map(({ then, until }) => [then, until])).toEqual([
      ['nta-or', null],
      ['title-42', '2022-03-10'],
      ['title-8', null],
    ]);
  });

  it('is checked as a file is, all faults in one pass', () => {
    const faults = messageOf(
      set('replicatons=4', 'period.to=2022-13-01', 'policies.title-24.share=1', 'parole.term', 'seed=[1'),
    );
    expect(faults).toMatchInlineSnapshot(`
      "--set policies.title-24.share=1:1:10 policies.title-24: expected one of children, title-42, title-8, found "title-24". Did you mean "title-42"?
      > 1 | policies.title-24.share=1
          |          ^

      --set parole.term:1:1: expected path=value such as replications=40.
      > 1 | parole.term
          | ^

      --set seed=[1:1:8: not valid YAML: flow sequence must end with a ].
      > 1 | seed=[1
          |        ^

      --set replicatons=4:1:1 replicatons: unknown key "replicatons". Did you mean "replications"?
      > 1 | replicatons=4
          | ^

      --set period.to=2022-13-01:1:11 period.to: there is no such day as 2022-13-01.
      > 1 | period.to=2022-13-01
          |           ^"
    `);
  });

  it('is kept as it was given, in order', () => {
    const sets = ['sectors.DRT.staff.desk=50 agents', 'replications=40'];
    expect(scenarioOf(set(...sets)).overrides).toEqual(sets);
    expect(scenarioOf(set()).overrides).toEqual([]);
  });

  it('lists the keys when a key comes near none of them', () => {
    expect(messageOf(set('period.until=2022-03-10'))).toMatchInlineSnapshot(`
      "--set period.until=2022-03-10:1:8 period.until: unknown key "until"; expected one of from, to, warm-up.
      > 1 | period.until=2022-03-10
          |        ^"
    `);
  });
});
