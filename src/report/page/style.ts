/** The page's only style sheet: one column of text and pictures, readable on a screen and on paper. */
export const PAGE_STYLE = `
:root { color-scheme: light; --ink: #222; --muted: #5a5a5a; --line: #d9d9d9; --soft: #f5f6f7; --link: #00558a; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 940px; background: #fff; color: var(--ink);
  font: 16px/1.5 'DejaVu Sans', Verdana, sans-serif; font-size: 15px; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; margin: 2.75rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
p, ul, dl { margin: .5rem 0 .75rem; max-width: 84ch; }
li { margin: .2rem 0; }
a { color: var(--link); }
code { font-family: 'DejaVu Sans Mono', Menlo, Consolas, monospace; font-size: .88em; overflow-wrap: anywhere; }
.lead, .muted { color: var(--muted); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; max-width: none; }
figure { margin: 1.5rem 0 2rem; }
figure svg { display: block; max-width: 100%; height: auto; }
pre { font-size: .75rem; white-space: pre-wrap; }
footer { margin-top: 3rem; }
details { margin: .5rem 0; }
summary { cursor: pointer; color: var(--link); }
.scroll { overflow-x: auto; margin: .5rem 0 1rem; }
details > .scroll { max-height: 32rem; overflow-y: auto; }
table { border-collapse: collapse; font-size: .8rem; line-height: 1.35; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--muted); padding: .25rem 0 .4rem; }
th, td { padding: .28rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--soft); position: sticky; top: 0; vertical-align: bottom; }
tbody th { font-weight: normal; min-width: 6.5rem; }
.n { text-align: right; }
td.n { white-space: pre; }
.wordy td, .wordy th { min-width: 5.5rem; overflow-wrap: break-word; }
.wordy :is(td, th):has(code) { min-width: 10rem; }
.caution { margin: .35rem 0 .6rem; max-width: 84ch; padding: .3rem .6rem; background: #fff6e6; border-left: 4px solid #b35c00;
  color: var(--ink); }
li > .caution { font-size: .88rem; }
.failed { font-weight: bold; border-left: 4px solid var(--ink); padding-left: .5rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.tip { position: fixed; z-index: 9; max-width: 26rem; padding: .4rem .6rem; background: #fff; border: 1px solid #999;
  border-radius: 3px; box-shadow: 0 2px 6px #0003; font-size: .8rem; line-height: 1.4; pointer-events: none; }
.tip[hidden] { display: none; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav, .tip, details:not([open]) { display: none; }
  .scroll, details > .scroll { overflow: visible; max-height: none; }
  figure, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  thead th { position: static; }
}
`;
