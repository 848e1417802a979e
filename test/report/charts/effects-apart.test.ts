import { describe, expect, it } from 'vitest';
import { effectsApartTable, partsOf } from '../../../src/report/charts/effects-apart.js';
import { resultFixture } from '../fixture/result.js';

describe('effects apart', () => {
  it('are of every scenario that others are part of', () => {
    const found = partsOf(resultFixture()).map(({ whole, components }) => ({
      whole: whole.scenario,
      components: components.map((c) => c.scenario),
    }));
    expect(found).toEqual([
      { whole: 'del-rio-2022-patd', components: ['del-rio-2022-patd-document', 'del-rio-2022-patd-title-42'] },
    ]);
  });

  it('are absent where nothing is part of anything', () => {
    expect(partsOf(resultFixture(2))).toEqual([]);
  });

  it('leave to the interaction what the whole does beyond the sum of its components', () => {
    const result = resultFixture();
    const differences = new Map(
      result.comparisons.map((c) => [c.scenario, c.metrics.find((d) => d.metric === 'in_custody_peak')!.difference]),
    );
    const interaction =
      differences.get('del-rio-2022-patd')! -
      differences.get('del-rio-2022-patd-document')! -
      differences.get('del-rio-2022-patd-title-42')!;
    expect(interaction).toBeGreaterThan(1);
    const row = effectsApartTable(result, partsOf(result)[0]).rows.find(
      ([metric]) => metric === 'Peak persons in custody',
    );
    expect(row?.[3]).toContain(`+${interaction.toFixed(1)}, `);
  });
});
