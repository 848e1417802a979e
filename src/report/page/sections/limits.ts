/** What these results can and cannot say. */
import type { ExperimentResult } from '../../../experiment/results.js';
import { displayPeriod } from '../../numbers/dates.js';
import { displayRatio } from '../../numbers/display.js';
import { markup } from '../../text/html.js';
import { missesOf, personsText, stillHeld } from '../cautions.js';
import type { Section } from './section.js';

export function limitsSection(result: ExperimentResult): Section {
  const arrivals = result.scenarios[0].scenario.parameters.flatMap((p) =>
    p.path.startsWith('arrivals') && p.provenance.kind === 'assumption' ? [{ ...p, why: p.provenance.why }] : [],
  );
  const misses = missesOf(result);
  const held = stillHeld(result);
  const scaled = result.scenarios.filter(({ scenario }) => scenario.arrivals.scale.length > 0);
  return {
    id: 'limits',
    heading: 'Limits',
    body: markup`<ul>
      ${
        result.replications > 1
          ? markup`<li>
        <strong>Intervals show chance, not doubt.</strong> They come from ${result.replications} replications that
        differ in arrivals, decisions and durations drawn by chance, with every parameter fixed. They do not contain the
        uncertainty of the parameters, nor of the model itself, and would shrink to nothing with more replications while
        that uncertainty stayed.
      </li>`
          : markup`<li>
        <strong>One replication shows neither chance nor doubt.</strong> Another seed would give other figures; the
        uncertainty of the parameters and of the model itself comes on top.
      </li>`
      }
      ${
        misses.length > 0 &&
        markup`<li>
          <strong>${result.scenarios.length > 1 ? 'The baseline' : 'This scenario'} misses published figures by a factor of two or more:</strong>
          ${misses.map(
            ({ figure, simulated }, i) =>
              markup`${i > 0 ? '; ' : ''}${figure.what} (<code>${figure.scope}</code>, ${displayPeriod(figure)}):
              ${personsText(simulated.mean)} simulated, ${personsText(figure.value)} published, ratio
              ${displayRatio(simulated.ratio)}`,
          )}.
          What is said about these quantities, in levels and in differences, rests on a model that does not reproduce
          them. See <a href="#published">Published beside simulated</a>.
        </li> `
      }
      ${
        held.length > 0 &&
        markup`<li>
          <strong>Times in custody and shares over 72 hours count only persons booked out.</strong> Still held when the
          period ended${result.replications > 1 ? ', on average' : ''}:
          ${held.map(
            ({ scenario, persons, timesMean, buildUp }, i) =>
              markup`${i > 0 ? '; ' : ''}<code>${scenario}</code> ${personsText(persons)}${buildUp ? ` (${displayRatio(timesMean)} times its mean custody)` : ''}`,
          )}.
          Where custody builds up towards the end, the longest times are the ones that are missing.
        </li> `
      }
      <li>
        <strong>Arrivals are given.</strong> First attempts follow the table of published encounters and do not react to
        any policy here; only repeat attempts follow from expulsions (and returns).
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
