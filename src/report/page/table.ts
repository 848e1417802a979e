/** A table as HTML: a caption, column headings, and the first cell of each row as its heading. */
import { markup, type Html } from '../text/html.js';
import type { PageTable } from '../text/page-table.js';

/** What starts like a number is set to the right; everything else runs from the left. */
const NUMERIC = /^[<>]?[+−]?[\d.,∞]+|^–$|^$/;

export function renderTable({ caption, columns, rows }: PageTable): Html {
  const numeric = columns.map((_, i) => i > 0 && rows.every((row) => NUMERIC.test(row[i] ?? '')));
  const heading = (text: string, i: number) =>
    numeric[i] ? markup`<th scope="col" class="n">${text}</th>` : markup`<th scope="col">${text}</th>`;
  const cell = (text: string, i: number) =>
    numeric[i + 1] ? markup`<td class="n">${text}</td>` : markup`<td>${text}</td>`;
  return table(
    markup`<table>`,
    caption,
    columns.map(heading),
    rows.map(([head, ...rest]) => [head, rest.map(cell)]),
  );
}

/** A table whose cells may hold markup, such as links; no column is numeric. */
export function renderRichTable(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
): Html {
  return table(
    markup`<table class="wordy">`,
    caption,
    columns.map((text) => markup`<th scope="col">${text}</th>`),
    rows.map(([head, ...rest]) => [head, rest.map((text) => markup`<td>${text}</td>`)]),
  );
}

function table(
  open: Html,
  caption: string,
  headings: readonly Html[],
  rows: readonly (readonly [head: Html | string, cells: readonly Html[]])[],
): Html {
  return markup`<div class="scroll">${open}<caption>${caption}</caption>
<thead><tr>${headings}</tr></thead>
<tbody>
${rows.map(([head, cells]) => markup`<tr><th scope="row">${head}</th>${cells}</tr>\n`)}</tbody></table></div>`;
}
