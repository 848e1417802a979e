import { describe, expect, it } from 'vitest';

import { faultsAfter, load, messageOf } from './small-scenario.js';

function faultsOf(text: string): string {
  return messageOf(load({ 'x.yaml': text }, 'x.yaml'));
}

describe('a text that is not a scenario', () => {
  it('points at a key that stands twice', () => {
    expect(faultsOf('scenario: a\ntitle: b\nscenario: c\n')).toMatchInlineSnapshot(`
      "x.yaml:3:1: this key stands twice in the same map.
        1 | scenario: a
        2 | title: b
      > 3 | scenario: c
          | ^
        4 |"
    `);
  });

  it('points at a tab used as indentation', () => {
    expect(faultsOf('period:\n\tfrom: 2022-03-01\n')).toMatchInlineSnapshot(`
      "x.yaml:2:1: a tab is used as indentation; use spaces.
        1 | period:
      > 2 | 	from: 2022-03-01
          | ^
        3 |"
    `);
  });

  it('points at YAML that does not parse', () => {
    expect(faultsOf('scenario: [a, b\ntitle: b\n')).toMatchInlineSnapshot(`
      "x.yaml:2:1: not valid YAML: flow sequence in block collection must be sufficiently indented and end with a ].
        1 | scenario: [a, b
      > 2 | title: b
          | ^
        3 |"
    `);
  });

  it('refuses an empty file', () => {
    expect(faultsOf('# nothing yet\n')).toMatchInlineSnapshot(`
      "x.yaml:1:1: the file is empty.
      > 1 | # nothing yet
          | ^
        2 |"
    `);
  });

  it('refuses a list', () => {
    expect(faultsOf('- a\n- b\n')).toMatchInlineSnapshot(`
      "x.yaml:1:1: expected a map of keys such as "scenario: my-scenario".
      > 1 | - a
          | ^
        2 | - b"
    `);
  });

  it('refuses several documents in one file', () => {
    expect(faultsOf('scenario: a\n---\nscenario: b\n')).toMatchInlineSnapshot(`
      "x.yaml:2:1: the file holds several YAML documents; one is expected.
        1 | scenario: a
      > 2 | ---
          | ^
        3 | scenario: b"
    `);
  });

  it('warns of numbers that other tools read in another base', () => {
    expect(faultsAfter('replications: 2', 'replications: 010')).toMatchInlineSnapshot(`
      "small.yaml:5:15: 010 is read as 10 here and otherwise elsewhere; write 10 or "010".
        3 | question: Does the room read this?
        4 | period: { from: 2022-03-01, to: 2022-03-31, warm-up: 7d }
      > 5 | replications: 010
          |               ^
        6 | seed: small"
    `);
  });

  it('refuses aliases that unfold into more values than a scenario can have', () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const items = level === 0 ? 'x' : Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ');
      return `k${level}: &a${level} [${items}]`;
    });
    expect(faultsOf(levels.join('\n')).split('\n')[0]).toMatchInlineSnapshot(
      `"x.yaml:1:10: more than 20000 values, aliases written out."`,
    );
  });

  it('refuses an alias of itself', () => {
    expect(faultsOf('a: &a [*a]\n').split('\n')[0]).toMatchInlineSnapshot(
      `"x.yaml:1:8: values are nested more than 40 levels deep."`,
    );
  });

  it.each([50, 20_000])('refuses %i levels of nesting', (levels) => {
    expect(faultsOf(`a: ${'['.repeat(levels)}${']'.repeat(levels)}`)).toContain('more than 40 levels deep');
  });

  it('refuses a file above the size that is read', () => {
    expect(faultsOf('#'.repeat(1_000_001)).split('\n')[0]).toMatchInlineSnapshot(
      `"x.yaml:1:1: the file has 1000001 characters; at most 1000000 are read."`,
    );
  });

  it('reports a file that cannot be read', () => {
    expect(messageOf(load({}, 'nowhere.yaml'))).toMatchInlineSnapshot(
      `"nowhere.yaml:1:1: there is no file nowhere.yaml that can be read."`,
    );
  });
});
