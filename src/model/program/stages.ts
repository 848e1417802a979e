import { DISPOSITIONS, type Disposition, type Sector } from '../../scenario/scenario.js';
import { workOf, type CompiledWork } from './work.js';

/** The stages at which staff work on a case, in order; Title 42 triage replaces interview and processing. */
export const STAGES = ['intake', 'medical', 'biometrics', 'triage', 'interview', 'processing'] as const;
export type Stage = (typeof STAGES)[number];

/** Index of a stage. */
export const STAGE: Readonly<Record<Stage, number>> = {
  intake: 0,
  medical: 1,
  biometrics: 2,
  triage: 3,
  interview: 4,
  processing: 5,
};

/** Work at the stages before processing, by index of the stage. */
export function stageWorkOf(sector: Sector): readonly CompiledWork[] {
  return STAGES.filter((stage) => stage !== 'processing').map((stage) => workOf(sector.stages[stage], sector.staff));
}

/** Paperwork by index of the disposition; null for expulsions, which have none beyond triage. */
export function processingWorkOf(sector: Sector): readonly (CompiledWork | null)[] {
  return DISPOSITIONS.map((disposition: Disposition) =>
    disposition === 'expel-title-42' ? null : workOf(sector.processing[disposition], sector.staff),
  );
}
