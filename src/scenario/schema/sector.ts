/** A Border Patrol sector: places, staff, vehicles, work and exits. */
import { z } from 'zod';

import { DEMOGRAPHICS, DISPOSITIONS } from '../scenario.js';
import type { Demographic, Disposition, Facility, Fleet, Sector, StaffPool, Work } from '../scenario.js';
import { nearest } from '../suggest.js';
import { timesOfDay } from './dates.js';
import { durationDistribution, sum } from './distribution.js';
import { exits } from './exits.js';
import { figure } from './figure.js';
import { text, vouching } from './provenance.js';
import { duration, persons, seats, share, staff, vehicles } from './quantities.js';
import { listing } from './selection.js';

const facility = z
  .strictObject({
    ...listing,
    name: text.describe('Name of the facility as printed in reports.'),
    places: figure(persons, 'persons').describe('Holding places. They never block: occupancy above them is recorded.'),
    basis: z
      .enum(['rated', 'covid-limited', 'usable'])
      .describe('What the places are: the rated capacity, the capacity under distancing rules, or the places in use.'),
    share: figure(share, 'share').describe(
      "Share of the sector's encounters brought here; the shares of a sector sum to 1.",
    ),
    ...vouching,
  })
  .transform(({ id, name, places, basis, share }): Facility => ({ id, name, places, basis, share }));

const onDuty = figure(staff, 'staff');

const pool = z.union([onDuty, z.array(onDuty).min(1, 'expected the staff of at least one shift')]);

const work = z
  .strictObject({
    by: z.string().describe('Name of the staff pool that does the work.'),
    first: durationDistribution.describe("Work on a single person or on a family's first member."),
    'per-further-member': figure(duration, 'h').describe('Work on each further family member.'),
    ...vouching,
  })
  .transform((written): Work => ({
    by: written.by,
    first: written.first,
    perFurtherMember: written['per-further-member'],
  }));

const fleet = z
  .strictObject({
    vehicles: figure(vehicles, 'vehicles').describe('Vehicles on duty at any time.'),
    seats: figure(seats, 'persons').describe('Persons that one vehicle takes.'),
    outbound: durationDistribution.describe('Time from dispatch to the pick-up.'),
    inbound: durationDistribution.describe('Time from the pick-up to the facility.'),
    ...vouching,
  })
  .transform(({ vehicles, seats, outbound, inbound }): Fleet => ({ vehicles, seats, outbound, inbound }));

const stages = z
  .strictObject({
    intake: work.describe('Reception: property, clothing, first data.'),
    medical: work.describe('Medical screening.'),
    biometrics: work.describe('Fingerprints, photograph and record checks.'),
    triage: work.describe('Decision on a Title 42 expulsion, instead of interview and processing.'),
    interview: work.describe('Interview that leads to a disposition under Title 8.'),
    ...vouching,
  })
  .transform(({ intake, medical, biometrics, triage, interview }) => ({
    intake,
    medical,
    biometrics,
    triage,
    interview,
  }));

type Processed = Exclude<Disposition, 'expel-title-42'>;

const PROCESSED = DISPOSITIONS.filter((disposition): disposition is Processed => disposition !== 'expel-title-42');

const paperwork: Readonly<Record<Processed, string>> = {
  'voluntary-return': 'Paperwork of a voluntary return.',
  'expedited-removal': 'Paperwork of an expedited removal.',
  reinstatement: 'Paperwork of reinstating an earlier removal order.',
  'mpp-return': 'Paperwork of a return under the Migrant Protection Protocols.',
  'transfer-ice': 'Paperwork of a transfer to ICE with a notice to appear.',
  'transfer-hhs': 'Paperwork of a transfer of an unaccompanied child to HHS.',
  'nta-or': 'Paperwork of a release with a notice to appear, on own recognizance.',
  'parole-atd': 'Paperwork of a release on parole with alternatives to detention.',
  prosecution: 'Paperwork of a referral for prosecution.',
};

const workKeys = Object.fromEntries(PROCESSED.map((id) => [id, work.describe(paperwork[id])])) as Record<
  Processed,
  typeof work
>;

const processing = z.strictObject({ ...workKeys, ...vouching }).transform((written): Sector['processing'] => {
  const { source: _source, assumption: _assumption, ...works } = written;
  return works;
});

const queueOrder: z.ZodType<readonly (readonly Demographic[])[], unknown> = z
  .array(z.union([z.enum(DEMOGRAPHICS), z.array(z.enum(DEMOGRAPHICS)).min(1, 'expected at least one demographic')]))
  .transform((groups) => groups.map((group) => (Array.isArray(group) ? group : [group])))
  .refine((groups) => [...groups.flat()].sort().join() === [...DEMOGRAPHICS].sort().join(), {
    error: `expected each of ${DEMOGRAPHICS.join(', ')} once`,
  });

/** A sector without its code, which is its key. */
export const sectorSchema = z
  .strictObject({
    name: text.describe('Name of the sector as printed in reports.'),
    facilities: z
      .array(facility)
      .min(1, 'expected at least one facility')
      .describe('Places that hold people in custody.'),
    shifts: figure(timesOfDay, 'time of day', true).describe('Times of day at which shifts start.'),
    staff: z
      .record(z.string(), pool)
      .describe(
        'Staff on duty (never the head-count) by pool: one figure for every shift, or a list with one per shift.',
      ),
    'queue-order': figure(queueOrder, 'order', true).describe(
      'Who is served first at every stage: demographics, or lists of those served alike, in order.',
    ),
    fleet: fleet.describe('Vehicles that bring people from the field.'),
    stages: stages.describe('Work before the disposition.'),
    processing: processing.describe('Work after the disposition, by disposition.'),
    exits: exits.describe('Ways out of custody.'),
    ...vouching,
  })
  .transform((written): Omit<Sector, 'id'> => ({
    name: written.name,
    facilities: written.facilities,
    shiftStarts: written.shifts,
    staff: Object.entries(written.staff)
      .filter(([id]) => id !== 'source' && id !== 'assumption')
      .map(([id, onDuty]): StaffPool => ({
        id,
        onDuty: typeof onDuty === 'number' ? written.shifts.map(() => onDuty) : onDuty,
      })),
    queueOrder: written['queue-order'],
    fleet: written.fleet,
    stages: written.stages,
    processing: written.processing,
    exits: written.exits,
  }))
  .superRefine((sector, context) => {
    const fail = (path: string[], message: string, suggestion: string | null = null, atKey = false): void => {
      context.addIssue({ code: 'custom', path, message, params: { suggestion, atKey } });
    };
    const shares = sum(sector.facilities.map((facility) => facility.share));
    if (Math.abs(shares - 1) > 1e-6)
      fail(['facilities'], `expected facility shares that sum to 1, found a sum of ${shares}`);
    const pools = sector.staff.map((pool) => pool.id);
    for (const pool of sector.staff) {
      const [shifts, found] = [sector.shiftStarts.length, pool.onDuty.length];
      if (found !== shifts)
        fail(['staff', pool.id], `expected one figure for each of ${shifts} shifts, found ${found}`);
    }
    const works = { stages: sector.stages, processing: sector.processing };
    for (const [group, byName] of Object.entries(works)) {
      for (const [name, work] of Object.entries(byName)) {
        if (pools.includes(work.by)) continue;
        const message = `expected a staff pool, one of ${pools.join(', ')}, found "${work.by}"`;
        fail([group, name, 'by'], message, nearest(work.by, pools));
      }
    }
    const working = Object.values(works).flatMap((byName) => Object.values(byName).map(({ by }) => by));
    // With work by an unknown pool, that fault says enough: one of the pools is likely the one that was meant.
    if (working.some((by) => !pools.includes(by))) return;
    for (const id of pools) {
      if (!working.includes(id)) fail(['staff', id], `no work is done by "${id}"`, nearest(id, working), true);
    }
  });
