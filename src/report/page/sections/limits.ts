/** What these results can and cannot say. */
import type { ExperimentResult } from '../../../experiment/results.js';
import { markup } from '../../text/html.js';
import type { Section } from './section.js';

export function limitsSection(result: ExperimentResult): Section {
  const arrivals = result.scenarios[0].scenario.parameters.flatMap((p) =>
    p.path.startsWith('arrivals') && p.provenance.kind === 'assumption' ? [{ ...p, why: p.provenance.why }] : [],
  );
  const scaled = result.scenarios.filter(({ scenario }) => scenario.arrivals.scale.length > 0);
  return {
    id: 'limits',
    heading: 'Limits',
    body: markup`<ul>
      <li>
        <strong>Intervals show chance, not doubt.</strong> They come from ${result.replications} replications that
        differ in arrivals, decisions and durations drawn by chance, with every parameter fixed. They do not contain the
        uncertainty of the parameters, nor of the model itself, and would shrink to nothing with more replications while
        that uncertainty stayed.
      </li>
      <li>
        <strong>Arrivals are given.</strong> First attempts follow the table of published encounters and do not react to
        any policy here; only repeat attempts follow from expulsions.
        ${
          scaled.length === 0
            ? 'No scenario scales first attempts.'
            : markup`First attempts are scaled in
              ${scaled.map(({ scenario }, i) => markup`${i > 0 ? ', ' : ''}<code>${scenario.id}</code>`)}.`
        }
        A policy that changes who comes, and when, would change more than is shown.
      </li>
      ${
        arrivals.length > 0 &&
        markup`<li>
          Assumed about arrivals:
          ${arrivals.map((p, i) => markup`${i > 0 ? '; ' : ''}<code>${p.path}</code> ${p.value} ${p.unit} (${p.why})`)}.
        </li> `
      }
      <li>
        <strong>A figure that was put in is no finding.</strong> Shares that were read from a published table and come
        out again are an identity; only what follows from them, such as custody and time in custody, is a result.
      </li>
      <li>
        <strong>Differences are steadier than levels.</strong> What is wrong in both scenarios of a pair often cancels
        out of their difference; it stays in each level. Custody depends steeply on staff, work times and delays,
        several of which are assumed.
      </li>
      <li>
        <strong>Terms are the agencies' own.</strong> Encounter, disposition, custody, expulsion or release are used as
        U.S. Customs and Border Protection uses them, to say what was counted and not to judge it.
      </li>
    </ul>`,
  };
}
