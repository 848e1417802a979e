import { describe, expect, it } from 'vitest';
import { PHASES, PHASE_ORDER } from '../../../src/kernel/event/phase.js';

describe('the phase ladder', () => {
  it('runs from release to sample in this order, which models rely on', () => {
    expect(PHASE_ORDER).toEqual([
      'release',
      'capacity',
      'control',
      'departure',
      'service',
      'signal',
      'renege',
      'arrival',
      'sample',
    ]);
  });

  it('numbers its steps from 0 without gaps', () => {
    expect(PHASE_ORDER.map((phase) => PHASES[phase])).toEqual(PHASE_ORDER.map((_, i) => i));
  });
});
