/** Codes of the nine Border Patrol sectors on the southwest border. */
export const SECTORS = ['BBT', 'DRT', 'ELC', 'EPT', 'LRT', 'RGV', 'SDC', 'TCA', 'YUM'] as const;
