import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { nodeFiles } from '../../src/cli/node-files.js';
import { formatFaults, loadScenario } from '../../src/scenario/index.js';
import { edited, fixture, load, messageOf, scenarioOf } from './small-scenario.js';

describe('a loaded scenario', () => {
  const scenario = scenarioOf(load({}));

  it('holds every value in its canonical unit', () => {
    const [sector] = scenario.sectors;
    expect(scenario.period).toEqual({ from: '2022-03-01', to: '2022-03-31', warmUpDays: 7 });
    expect(scenario.parole).toEqual({ reportWithinDays: 60, termDays: 60 });
    expect(sector?.processing['nta-or'].first).toEqual({ dist: 'triangular', low: 1.25, mode: 2, high: 3 });
    expect(sector?.exits.ice.intakePerDay).toBe(10);
    expect(sector?.exits.bridge.perDay).toBe(Infinity);
    expect(sector?.exits.flight.days).toEqual([1, 4]);
    expect(sector?.staff).toEqual([
      { id: 'desk', onDuty: [40, 40] },
      { id: 'medical', onDuty: [4, 2] },
    ]);
    expect(sector?.facilities.map(({ share }) => share)).toEqual([0.4, 0.6]);
  });

  it('reads who was expelled and who was returned in the reference world from one table', () => {
    const { afterReturn, referenceExpulsionShare, referenceReturnShare } = scenario.arrivals.repeats;
    expect(afterReturn).toBe(0.8);
    expect(new Set(referenceExpulsionShare.map(({ share }) => share))).toEqual(new Set([0.7]));
    expect(new Set(referenceReturnShare.map(({ share }) => share))).toEqual(new Set([0.09]));
  });

  it('keeps the rules for cases that ICE refuses, in order', () => {
    const everyDay = { from: null, until: null };
    expect(scenario.iceRefusals).toEqual([
      {
        id: 'mexicans',
        ...everyDay,
        when: { nationality: ['MEX'] },
        share: [{ from: null, value: 0.5 }],
        then: 'expedited-removal',
      },
      { id: 'others', ...everyDay, when: {}, share: [{ from: null, value: 1 }], then: 'release' },
    ]);
  });

  it('keeps of the encounters the sectors asked for and a month on each side of the span', () => {
    const months = new Set(scenario.arrivals.table.map(({ month, sector }) => `${month} ${sector}`));
    expect([...months]).toEqual(['2022-01 DRT', '2022-02 DRT', '2022-03 DRT', '2022-04 DRT']);
  });

  it('uses a held month for every month', () => {
    const shares = scenario.title42.discretion.map(({ month, share }) => `${month} ${share}`);
    expect([...new Set(shares)]).toEqual(['2022-01 0.8', '2022-02 0.8', '2022-03 0.8', '2022-04 0.8']);
  });

  it('makes hours and outcomes sum to 1', () => {
    expect(scenario.arrivals.hourOfDay.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    for (const { probabilities } of scenario.title8) {
      expect(Object.values(probabilities).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  });

  it('is frozen all the way down and can be cloned', () => {
    const loose: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) loose.push(path);
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
    };
    visit(scenario, 'scenario');
    expect(loose).toEqual([]);
    expect(structuredClone(scenario)).toEqual(scenario);
  });

  it('lists every figure with its unit, provenance and line', () => {
    const shown = scenario.parameters
      .filter(({ path }) => /^(arrivals|policies|parole|sectors.DRT.(facilities|staff|shifts))/.test(path))
      .map(({ path, value, unit, provenance, file, line }) => {
        const from = provenance.kind === 'source' ? `${provenance.title} (${provenance.confidence})` : provenance.why;
        return `${path} = ${value} [${unit}] ${from} ${file}:${line}`;
      });
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "arrivals.usbp = data/encounters.csv, sectors DRT [table] see the table's columns source and vintage (D) small.yaml:10
      arrivals.hour-of-day = data/hours.csv [table] see the table's columns source and vintage (D) small.yaml:11
      arrivals.daily-variation = 0.2 [cv] not published small.yaml:12
      arrivals.family-size = discrete, values 2 3, weights 0.6 0.4 [persons] not published small.yaml:13
      arrivals.repeats.probability.adults.probability = 25 [%] not published small.yaml:17
      arrivals.repeats.after-return = 80 [%] not published small.yaml:18
      arrivals.repeats.delay = exponential, mean 7 [d] not published small.yaml:19
      arrivals.repeats.minimum-delay = 1 [d] not published small.yaml:20
      arrivals.repeats.reference-expulsion-share = data/discretion.csv, column border_patrol_share, hold 2022-02 [table] see the table's columns source and vintage (D) small.yaml:21
      arrivals.repeats.reference-return-share = data/discretion.csv, column title_8_return_share, hold 2022-02 [table] see the table's columns source and vintage (D) small.yaml:22
      sectors.DRT.facilities.main.places = 500 [persons] GAO report (H) small.yaml:31
      sectors.DRT.facilities.main.share = 0.4 [share] made up small.yaml:33
      sectors.DRT.facilities.other.places = 300 [persons] made up small.yaml:34
      sectors.DRT.facilities.other.share = 60 [%] made up small.yaml:34
      sectors.DRT.shifts = 06:00, 18:00 [time of day] made up small.yaml:35
      sectors.DRT.staff.desk = 40 [agents] made up small.yaml:37
      sectors.DRT.staff.medical.0 = 4 [staff] made up small.yaml:38
      sectors.DRT.staff.medical.1 = 2 [staff] made up small.yaml:38
      policies.title-42.from = 2020-03-20 [date] GAO report (H) small.yaml:75
      policies.title-42.until = 2023-05-12 [date] GAO report (H) small.yaml:75
      parole.report-within = 60 [d] GAO report (H) small.yaml:88
      parole.term = 60 [d] GAO report (H) small.yaml:88"
    `);
  });

  it('reports faults of all kinds and files in one pass, in reading order', () => {
    const text = edited(fixture('small.yaml'), 'replications: 2', 'replications: 0');
    const broken = edited(
      edited(text, 'then: transfer-hhs', 'then: nowhere'),
      '{ value: 0.2, assumption: not published }',
      '0.2',
    );
    const hours = edited(fixture('data/hours.csv'), '\n7,0.04', '\n7,x');
    const loaded = load({ 'small.yaml': broken, 'data/hours.csv': hours });
    expect(loaded.ok ? [] : loaded.faults.map(({ file, line, path }) => `${file}:${line} ${path}`))
      .toMatchInlineSnapshot(`
        [
          "small.yaml:5 replications",
          "small.yaml:12 arrivals.daily-variation",
          "small.yaml:74 policies.children.then",
          "data/hours.csv:9 share",
        ]
      `);
  });

  it('resolves multipliers on arrivals and departures from discretion', () => {
    const when = 'when: { nationality: VEN }';
    const { arrivals, title42 } = scenarioOf(
      load({}, 'small.yaml', [
        `arrivals.scale=[{ id: more, ${when}, from: 2022-03-10, until: 2022-03-20, factor: 125%, assumption: asked }]`,
        `title-42.discretion-exceptions=[{ id: less, ${when}, values: 0.1, assumption: asked }]`,
      ]),
    );
    expect(arrivals.scale).toEqual([
      { id: 'more', when: { nationality: ['VEN'] }, from: '2022-03-10', to: '2022-03-20', factor: 1.25 },
    ]);
    expect(title42.discretionExceptions).toEqual([
      { id: 'less', when: { nationality: ['VEN'] }, from: null, to: null, values: [{ from: null, value: 0.1 }] },
    ]);
  });

  it('notes cells without discretion, whom nobody expels', () => {
    const discretion = fixture('data/discretion.csv').replace(/^2022-02,VEN,single_adult.*\n/m, '');
    const loaded = load({ 'data/discretion.csv': discretion });
    expect(loaded.ok ? formatFaults(loaded.notes, { color: false }) : messageOf(loaded)).toMatchInlineSnapshot(`
      "small.yaml:79:24 title-42.discretion.table: no row for VEN single_adult in 2022-02, VEN single_adult in 2022-03, who are encountered; their discretion counts as 0.
        77 | title-42:
        78 |   acceptance: { table: data/acceptance.csv }
      > 79 |   discretion: { table: data/discretion.csv, hold: 2022-02 }
           |                        ^
        80 | title-8:"
    `);
  });

  it('colours a message only when asked', () => {
    const loaded = load({ 'small.yaml': 'seed: 1\n' });
    if (loaded.ok) throw new Error('expected faults');
    expect(formatFaults(loaded.faults, { color: true })).toContain('\u001B[');
    expect(formatFaults(loaded.faults, { color: false })).not.toContain('\u001B[');
  });
});

describe('the shipped scenarios', () => {
  it.each(['baseline', 'patd-document', 'patd-title-42', 'patd', 't42-ends'])(
    'del-rio-2022-%s loads without faults',
    (name) => {
      const loaded = loadScenario(`scenarios/del-rio-2022-${name}.yaml`, {}, nodeFiles);
      expect(messageOf(loaded)).toBe('no faults');
    },
  );

  it('differ from the baseline only in what their files say', () => {
    const resolved = (name: string) => scenarioOf(loadScenario(`scenarios/del-rio-2022-${name}.yaml`, {}, nodeFiles));
    const baseline = resolved('baseline');
    const patd = resolved('patd');
    const early = resolved('t42-ends');
    expect(patd.documents.slice(2)).toEqual(baseline.documents);
    expect({ ...patd.title42, discretionExceptions: [] }).toEqual(baseline.title42);
    expect(patd.policies).toEqual(baseline.policies);
    expect(patd.arrivals).toEqual(baseline.arrivals);
    expect(early.documents).toEqual(baseline.documents);
    expect(early.policies.filter(({ id }) => id !== 'title-42')).toEqual(
      baseline.policies.filter(({ id }) => id !== 'title-42'),
    );
    expect(resolved('patd-document').partOf).toBe('del-rio-2022-patd');
    expect(readFileSync('scenarios/del-rio-2022-patd.yaml', 'utf8').split('\n').length).toBeLessThan(10);
  });
});
