import { describe, expect, it } from 'vitest';

import { loadScenario } from '../../src/scenario/index.js';
import { load, messageOf, scenarioOf } from './small-scenario.js';

const HEAD = headOf('over');

function headOf(id: string): string {
  return `scenario: ${id}\ntitle: An overlay\nquestion: What differs?\n`;
}

function over(text: string, more: Readonly<Record<string, string>> = {}): ReturnType<typeof load> {
  return load({ ...more, 'over.yaml': `${HEAD}extends: small.yaml\n${text}` }, 'over.yaml');
}

describe('a scenario that extends another', () => {
  it('changes what it says and keeps the rest', () => {
    const small = scenarioOf(load({}));
    const scenario = scenarioOf(over('period: { to: 2022-03-15 }\n'));
    expect(scenario.period).toEqual({ ...small.period, to: '2022-03-15' });
    expect(scenario.sectors).toEqual(small.sectors);
  });

  it('inherits neither title, question nor membership', () => {
    const base = { 'base.yaml': `${headOf('base')}part-of: whole\nextends: small.yaml\n` };
    const scenario = scenarioOf(load({ ...base, 'over.yaml': `${HEAD}extends: base.yaml\n` }, 'over.yaml'));
    expect(scenario.partOf).toBeNull();
    expect(messageOf(load({ ...base, 'over.yaml': 'extends: base.yaml\n' }, 'over.yaml'))).toMatchInlineSnapshot(`
      "over.yaml:1:1 scenario: is missing: Id of the scenario: small letters, digits and hyphens. Never inherited.
      > 1 | extends: base.yaml
          | ^
        2 |

      over.yaml:1:1 title: is missing: Title in one line. Never inherited.
      > 1 | extends: base.yaml
          | ^
        2 |

      over.yaml:1:1 question: is missing: The question that the scenario answers, one sentence. Never inherited.
      > 1 | extends: base.yaml
          | ^
        2 |"
    `);
  });

  it('puts new items of a list where they say', () => {
    const scenario = scenarioOf(
      over(`policies:
  - { id: first, before: children, when: { public-safety: true }, then: transfer-ice }
  - { id: second, after: first, when: { public-safety: true }, then: transfer-ice }
  - { id: last, when: everyone, then: title-8 }
`),
    );
    expect(scenario.policies.map((policy) => policy.id)).toEqual([
      'first',
      'second',
      'children',
      'title-42',
      'title-8',
      'last',
    ]);
  });

  it('takes items out of a list and moves others', () => {
    const scenario = scenarioOf(
      over('policies:\n  - { id: title-42, remove: true }\n  - { id: children, before: title-8 }\n'),
    );
    expect(scenario.policies.map((policy) => policy.id)).toEqual(['children', 'title-8']);
  });

  it('changes one key of an item and keeps the others', () => {
    const scenario = scenarioOf(over('policies:\n  - { id: title-42, until: 2022-03-10, assumption: asked }\n'));
    const policy = scenario.policies.find(({ id }) => id === 'title-42');
    expect(policy).toMatchObject({ from: '2020-03-20', until: '2022-03-10', then: 'title-42' });
  });

  it('replaces a figure as a whole', () => {
    const scenario = scenarioOf(
      over('sectors: { DRT: { processing: { nta-or: { first: { value: 1 h, assumption: faster } } } } }\n'),
    );
    expect(scenario.sectors[0]?.processing['nta-or'].first).toEqual({ dist: 'constant', value: 1 });
  });

  it('lets no file vouch for the figure of another', () => {
    expect(messageOf(over('sectors: { DRT: { staff: { desk: 50 agents } } }\n'))).toMatchInlineSnapshot(`
      "over.yaml:5:34 sectors.DRT.staff.desk: needs a source or an assumption.
        3 | question: What differs?
        4 | extends: small.yaml
      > 5 | sectors: { DRT: { staff: { desk: 50 agents } } }
          |                                  ^
        6 |"
    `);
  });

  it('keeps the source of what it does not change', () => {
    const scenario = scenarioOf(over('public-safety: { uc: 0.1, assumption: more }\n'));
    const why = scenario.parameters
      .filter(({ path }) => path.startsWith('public-safety'))
      .map(({ path, file, line, provenance }) => [path, `${file}:${line}`, provenance]);
    expect(why).toEqual([
      ['public-safety.single_adult', 'small.yaml:23', { kind: 'assumption', why: 'few' }],
      ['public-safety.family_unit', 'small.yaml:23', { kind: 'assumption', why: 'few' }],
      ['public-safety.uc', 'over.yaml:5', { kind: 'assumption', why: 'more' }],
    ]);
  });

  it('uses every file of the chain once when two of them have a common base', () => {
    const left = `${headOf('left')}extends: small.yaml\nreplications: 7\n`;
    const right = `${headOf('right')}extends: small.yaml\nseed: right\n`;
    const both = `${HEAD}extends: [left.yaml, right.yaml]\n`;
    const scenario = scenarioOf(load({ 'left.yaml': left, 'right.yaml': right, 'both.yaml': both }, 'both.yaml'));
    expect([scenario.replications, scenario.seed]).toEqual([7, 'right']);
  });

  it('points to the extended file for a fault there', () => {
    const base = { 'base.yaml': `${headOf('base')}extends: small.yaml\nreplications: none\n` };
    expect(messageOf(load({ ...base, 'over.yaml': `${HEAD}extends: base.yaml\n` }, 'over.yaml')))
      .toMatchInlineSnapshot(`
        "base.yaml:5:15 replications: expected a whole number, found "none".
          3 | question: What differs?
          4 | extends: small.yaml
        > 5 | replications: none
            |               ^
          6 |"
      `);
  });

  it('reports a circle of files', () => {
    const texts = { 'a.yaml': `${HEAD}extends: b.yaml\n`, 'b.yaml': `${HEAD}extends: a.yaml\n` };
    expect(messageOf(load(texts, 'a.yaml'))).toMatchInlineSnapshot(`
      "b.yaml:4:10 extends: the file extends itself: a.yaml -> b.yaml -> a.yaml.
        2 | title: An overlay
        3 | question: What differs?
      > 4 | extends: a.yaml
          |          ^
        5 |"
    `);
  });

  it('reports a file that is not there or outside the folder', () => {
    const text = `${HEAD}extends: [smal.yaml, ../small.yaml, /etc/hosts]\n`;
    expect(messageOf(load({ 'over.yaml': text }, 'over.yaml'))).toMatchInlineSnapshot(`
      "over.yaml:4:11 extends: there is no file smal.yaml that can be read.
        2 | title: An overlay
        3 | question: What differs?
      > 4 | extends: [smal.yaml, ../small.yaml, /etc/hosts]
          |           ^
        5 |

      over.yaml:4:22 extends: expected a file in this file's folder or below, found "../small.yaml"; put your file beside the files that it extends.
        2 | title: An overlay
        3 | question: What differs?
      > 4 | extends: [smal.yaml, ../small.yaml, /etc/hosts]
          |                      ^
        5 |

      over.yaml:4:37 extends: expected a file in this file's folder or below, found "/etc/hosts"; put your file beside the files that it extends.
        2 | title: An overlay
        3 | question: What differs?
      > 4 | extends: [smal.yaml, ../small.yaml, /etc/hosts]
          |                                     ^
        5 |"
    `);
  });

  it('proposes the item that before, after and remove meant', () => {
    const text = `policies:
  - { id: new, before: childen, when: everyone, then: title-8 }
  - { id: title-24, remove: true }
`;
    expect(messageOf(over(text))).toMatchInlineSnapshot(`
      "over.yaml:6:24 policies.new: there is no item "childen" in this list. Did you mean "children"?
        4 | extends: small.yaml
        5 | policies:
      > 6 |   - { id: new, before: childen, when: everyone, then: title-8 }
          |                        ^
        7 |   - { id: title-24, remove: true }

      over.yaml:7:11 policies.title-24: there is no "title-24" to remove. Did you mean "title-42"?
        5 | policies:
        6 |   - { id: new, before: childen, when: everyone, then: title-8 }
      > 7 |   - { id: title-24, remove: true }
          |           ^
        8 |"
    `);
  });

  it('reports an id that stands twice in a list', () => {
    expect(messageOf(over('policies:\n  - { id: title-42 }\n  - { id: title-42 }\n'))).toMatchInlineSnapshot(`
      "over.yaml:7:11 policies.title-42: the id "title-42" stands twice in this list.
        5 | policies:
        6 |   - { id: title-42 }
      > 7 |   - { id: title-42 }
          |           ^
        8 |"
    `);
  });

  it('wants an id that no file which it extends has', () => {
    const text = 'scenario: small\ntitle: An overlay\nquestion: What differs?\nextends: small.yaml\n';
    expect(messageOf(load({ 'over.yaml': text }, 'over.yaml'))).toMatchInlineSnapshot(`
      "over.yaml:1:11 scenario: small.yaml, which this file extends, has the id "small" too; give this scenario its own.
      > 1 | scenario: small
          |           ^
        2 | title: An overlay"
    `);
  });

  it('restates a distribution whole', () => {
    expect(messageOf(over('arrivals: { repeats: { delay: { mean: 20 hours, assumption: longer } } }\n')))
      .toMatchInlineSnapshot(`
      "over.yaml:5:24 arrivals.repeats.delay.dist: is missing: a distribution is written whole, with dist and all of its parameters.
        3 | question: What differs?
        4 | extends: small.yaml
      > 5 | arrivals: { repeats: { delay: { mean: 20 hours, assumption: longer } } }
          |                        ^
        6 |"
    `);
  });

  it('proposes the staff pool that a new one without work meant', () => {
    expect(messageOf(over('sectors: { DRT: { staff: { dekk: { value: 50 agents, assumption: more } } } }\n')))
      .toMatchInlineSnapshot(`
      "over.yaml:5:28 sectors.DRT.staff.dekk: no work is done by "dekk". Did you mean "desk"?
        3 | question: What differs?
        4 | extends: small.yaml
      > 5 | sectors: { DRT: { staff: { dekk: { value: 50 agents, assumption: more } } } }
          |                            ^
        6 |"
    `);
  });

  it('changes what becomes of cases that ICE refuses', () => {
    const scenario = scenarioOf(
      over('title-8: { when-ice-refuses: [{ id: mexicans, until: 2022-03-10, share: 1, assumption: asked }] }\n'),
    );
    expect(scenario.iceRefusals.map(({ id, until, then }) => [id, until, then])).toEqual([
      ['mexicans', '2022-03-10', 'expedited-removal'],
      ['others', null, 'release'],
    ]);
  });

  it('reports a folder that is given instead of a file', () => {
    const folder = Object.assign(new Error('illegal operation on a directory'), { code: 'EISDIR' });
    const read = (): string => {
      throw folder;
    };
    expect(messageOf(loadScenario('scenarios/', {}, { read }))).toMatchInlineSnapshot(
      `"scenarios/:1:1: scenarios/ is a folder; expected a file in it."`,
    );
    expect(messageOf(loadScenario('scenarios', {}, { read }))).toMatchInlineSnapshot(
      `"scenarios:1:1: scenarios is a folder; expected a file in it."`,
    );
  });
});
