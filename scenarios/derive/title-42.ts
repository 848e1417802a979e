import { allocate } from './bounded-allocation.js';
import { nationalities } from './codes.js';
import type { Published } from './published.js';

/** One month, nationality and demographic, split by component and title; persons. */
export interface TitleCell {
  readonly month: string;
  readonly nationality: string;
  readonly demographic: string;
  readonly usbpEncounters: number;
  readonly usbpTitle42: number;
  readonly ofoEncounters: number;
  readonly ofoTitle42: number;
}

/**
 * Splits all-CBP Title 42 of one month and demographic between Border Patrol and ports, by nationality.
 *
 * The port total is published by demographic only. It is divided over nationalities in proportion to port encounters
 * times the all-CBP Title 42 share of the cell; no cell takes more than its port encounters or its all-CBP Title 42, nor
 * so little that Border Patrol's remainder would exceed Border Patrol's encounters.
 */
export function splitTitle42(published: Published, month: string, demographic: string): TitleCell[] {
  const cells = nationalities.map((nationality) => {
    const cbp42 = published.titlesByNationality.of(month, nationality, demographic, 'T42');
    const cbp8 = published.titlesByNationality.of(month, nationality, demographic, 'T8');
    const usbp = published.usbp.of(month, nationality, demographic);
    const ofo = published.ofo.of(month, nationality, demographic);
    return { nationality, cbp42, cbp8, usbp, ofo };
  });
  const port = published.titlesByComponent.of(month, 'ofo', demographic, 'T42');
  const portTitle42 = allocate(
    port,
    cells.map(({ cbp42, cbp8, usbp, ofo }) => {
      const upper = Math.min(ofo, cbp42);
      return {
        weight: cbp42 === 0 ? 0 : (ofo * cbp42) / (cbp42 + cbp8),
        lower: Math.min(upper, Math.max(0, cbp42 - usbp)),
        upper,
      };
    }),
  );
  return cells.map(({ nationality, cbp42, usbp, ofo }, index) => {
    const ofoTitle42 = portTitle42[index] ?? 0;
    return {
      month,
      nationality,
      demographic,
      usbpEncounters: usbp,
      usbpTitle42: Math.min(usbp, cbp42 - ofoTitle42),
      ofoEncounters: ofo,
      ofoTitle42,
    };
  });
}

/** Border Patrol's Title 42 share of a cell's encounters; 0 when there were none. */
export function borderPatrolShare(cell: TitleCell): number {
  return cell.usbpEncounters === 0 ? 0 : cell.usbpTitle42 / cell.usbpEncounters;
}
