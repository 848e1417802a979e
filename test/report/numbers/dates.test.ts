import { describe, expect, it } from 'vitest';
import { displayPeriod } from '../../../src/report/numbers/dates.js';

describe('a period', () => {
  it('names its year once, and a single day once', () => {
    expect(displayPeriod({ from: '2022-02-01', to: '2022-05-31' })).toBe('1 Feb to 31 May 2022');
    expect(displayPeriod({ from: '2021-12-31', to: '2022-01-09' })).toBe('31 Dec 2021 to 9 Jan 2022');
    expect(displayPeriod({ from: '2022-03-20', to: '2022-03-20' })).toBe('20 Mar 2022');
  });
});
