import type { TopLevelSpec } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { compileChart } from '../../../src/report/vega/compile.js';

describe('compiling a chart', () => {
  it('fails where Vega-Lite would only warn', async () => {
    const wrong: TopLevelSpec = {
      data: { values: [{ a: 1 }] },
      mark: 'bar',
      encoding: { x: { field: 'a', type: 'quantitative' }, shape: { field: 'a', type: 'nominal' } },
    };
    await expect(compileChart(wrong)).rejects.toThrow('Vega-Lite warns');
  });
});
