/** Names and colours of what happens to a case, the same in every chart and table. */
import { DISPOSITIONS } from '../../scenario/scenario.js';
import type { FlowState } from '../../experiment/results.js';

interface Appearance {
  readonly label: string;
  readonly colour: string;
}

/**
 * Tableau's colour-blind palette, extended by a darker and a lighter orange: oranges go back across the border, greys
 * go to another agency, blues are released. Neighbours in a stack differ in lightness too.
 */
const APPEARANCE: Readonly<Record<FlowState, Appearance>> = {
  'expel-title-42': { label: 'Title 42 expulsion', colour: '#c85200' },
  'voluntary-return': { label: 'Voluntary return', colour: '#ffbc79' },
  'expedited-removal': { label: 'Expedited removal', colour: '#ff800e' },
  reinstatement: { label: 'Reinstatement', colour: '#7b3200' },
  'mpp-return': { label: 'MPP return', colour: '#fbd9b0' },
  'transfer-ice': { label: 'Transfer to ICE', colour: '#595959' },
  'transfer-hhs': { label: 'Transfer to HHS', colour: '#cfcfcf' },
  'nta-or': { label: 'Notice to Appear', colour: '#a2c8ec' },
  'parole-atd': { label: 'Parole + ATD', colour: '#006ba4' },
  prosecution: { label: 'Prosecution', colour: '#898989' },
  undecided: { label: 'Undecided', colour: '#e8e8e8' },
  'not-encountered': { label: 'Not encountered', colour: '#f4f4f4' },
};

/** Order of rows and columns wherever dispositions are listed. */
export const FLOW_STATES: readonly FlowState[] = [...DISPOSITIONS, 'undecided', 'not-encountered'];

/** A short name in the agencies' words. */
export function dispositionLabel(state: FlowState): string {
  return APPEARANCE[state].label;
}

/** The fixed colour of a disposition, CSS hexadecimal. */
export function dispositionColour(state: FlowState): string {
  return APPEARANCE[state].colour;
}
