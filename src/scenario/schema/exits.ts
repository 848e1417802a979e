/** Ways out of custody: windows with a daily limit and departures on a timetable. */
import { z } from 'zod';

import type { Exits, ExitWindow, IceTransfer, Timetable } from '../scenario.js';
import { daysOfWeek, timeOfDay, timesOfDay } from './dates.js';
import { durationDistribution } from './distribution.js';
import { figure } from './figure.js';
import { vouching } from './provenance.js';
import { perDay, persons, seats } from './quantities.js';
import { nationality } from './selection.js';

const hold = durationDistribution.describe('Time a case is held after processing before it can leave.');

const exitWindow = z
  .strictObject({
    opens: figure(timeOfDay, 'time of day').describe('Opening time of day.'),
    closes: figure(timeOfDay, 'time of day').describe('Closing time of day, excluded.'),
    'per-day': figure(perDay, 'persons/day').describe('Persons per day, counted from midnight, or unlimited.'),
    hold,
    ...vouching,
  })
  .refine(({ opens, closes }) => opens < closes, {
    error: 'expected a closing time after the opening time',
    path: ['closes'],
  })
  .transform((written): ExitWindow => ({
    opens: written.opens,
    closes: written.closes,
    perDay: written['per-day'],
    hold: written.hold,
  }));

const timetable = z
  .strictObject({
    days: figure(daysOfWeek, 'days of the week', true).describe(
      'Days of departure: daily, weekdays, or a list such as [Mon, Thu].',
    ),
    times: figure(timesOfDay, 'time of day', true).describe('Times of departure on such a day.'),
    seats: figure(seats, 'persons').describe('Persons that one departure takes.'),
    hold,
    ...vouching,
  })
  .transform(({ days, times, seats, hold }): Timetable => ({ days, times, seats, hold }));

const ice = z
  .strictObject({
    'intake-per-day': figure(perDay, 'persons/day').describe('Persons that ICE accepts from the sector per day.'),
    beds: figure(persons, 'persons').describe("ICE beds that the sector's transfers may fill."),
    'initial-occupancy': figure(persons, 'persons').describe('Beds already filled when the warm-up starts.'),
    'length-of-stay': durationDistribution.describe('Time that a transferred person stays in ICE detention.'),
    bus: timetable.describe('Buses to ICE.'),
    ...vouching,
  })
  .refine((written) => written['initial-occupancy'] <= written.beds, {
    error: 'expected no more persons than beds',
    path: ['initial-occupancy'],
  })
  .transform((written): IceTransfer => ({
    intakePerDay: written['intake-per-day'],
    beds: written.beds,
    initialOccupancy: written['initial-occupancy'],
    lengthOfStay: written['length-of-stay'],
    bus: written.bus,
  }));

/** All ways out of a sector's custody. */
export const exits = z
  .strictObject({
    bridge: exitWindow.describe('Returns and expulsions over land, to Mexico.'),
    'removals-by-land': figure(z.array(nationality), 'nationalities', true).describe(
      'Nationalities whom Title 8 removals and returns take over the bridge; all others leave by air.',
    ),
    flight: timetable.describe('Returns and expulsions by air.'),
    ice: ice.describe('Transfers to ICE: persons accepted per day and beds ration them, buses carry them.'),
    hhs: timetable.describe('Transfers of unaccompanied children to HHS.'),
    release: exitWindow.describe('Releases, in daytime and up to the places that reception organisations offer.'),
    marshals: timetable.describe('Transfers to the Marshals Service for prosecution.'),
    ...vouching,
  })
  .transform((written): Exits => ({
    bridge: written.bridge,
    removalsByLand: written['removals-by-land'],
    flight: written.flight,
    ice: written.ice,
    hhs: written.hhs,
    release: written.release,
    marshals: written.marshals,
  }));
