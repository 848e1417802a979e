import { describe, expect, it } from 'vitest';
import { accessibleSvg, prefixIds } from '../../../src/report/vega/svg-text.js';

describe('the ids of a picture', () => {
  it('are prefixed together with every reference', () => {
    const svg = '<svg><clipPath id="clip1"/><g clip-path="url(#clip1)"><use href="#clip1"/></g></svg>';
    expect(prefixIds(svg, 'custody')).toBe(
      '<svg><clipPath id="custody-clip1"/><g clip-path="url(#custody-clip1)"><use href="#custody-clip1"/></g></svg>',
    );
  });
});

describe('the name of a picture', () => {
  it('is escaped', () => {
    expect(accessibleSvg('<svg width="1"></svg>', 'a', 'x < y', 'p & q')).toBe(
      '<svg role="img" aria-labelledby="a-title a-desc" width="1">' +
        '<title id="a-title">x &lt; y</title><desc id="a-desc">p &amp; q</desc></svg>',
    );
  });
});
