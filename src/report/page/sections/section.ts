/** A part of the page under its own heading. */
import { markup, type Html } from '../../text/html.js';

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly body: Html;
}

export function renderSection({ id, heading, body }: Section): Html {
  return markup`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${body}
</section>
`;
}
