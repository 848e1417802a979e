/** A command that a document tells its reader to type. */
export interface FencedCommand {
  /** The document, relative to the checkout. */
  readonly file: string;
  /** Line of the document, from 1. */
  readonly line: number;
  /** The command's words, without quotes, prompt and comment. */
  readonly words: readonly string[];
}

/**
 * All commands in the fenced `sh` blocks of a Markdown text, in order. `a && b` is two commands; a line that ends in
 * a backslash goes on in the next one.
 *
 * @throws Error on shell syntax other than words, quotes, `&&`, `\` and `#`, which would need a shell to understand.
 */
export function fencedCommands(file: string, markdown: string): FencedCommand[] {
  const commands: FencedCommand[] = [];
  let fence: string | null = null;
  let pending = '';
  let pendingLine = 0;
  for (const [index, text] of markdown.split('\n').entries()) {
    const [, mark, language] = /^\s*(```+|~~~+)\s*(\w*)/.exec(text) ?? [];
    if (mark !== undefined) {
      fence = fence === null ? (language ?? '') : null;
      continue;
    }
    if (fence !== 'sh') continue;
    if (pending === '') pendingLine = index + 1;
    pending += text.replace(/\\$/, ' ');
    if (text.endsWith('\\')) continue;
    for (const words of splitCommands(pending, `${file}:${pendingLine}`)) {
      commands.push({ file, line: pendingLine, words });
    }
    pending = '';
  }
  return commands;
}

function splitCommands(text: string, place: string): string[][] {
  const tokens = text
    .replace(/^\s*\$ /, '')
    .match(/#.*|&&|(?:[^\s"'#]|"[^"]*"|'[^']*')(?:[^\s"']|"[^"]*"|'[^']*')*|\S/g);
  const commands: string[][] = [[]];
  for (const token of tokens ?? []) {
    if (token.startsWith('#')) break;
    if (token === '&&') {
      commands.push([]);
    } else if (/^([|;<>&`]|\$\()/.test(token)) {
      throw new Error(`${place}: ${token} needs a shell; write plain commands in documents`);
    } else {
      commands.at(-1)?.push(token.replaceAll(/"([^"]*)"|'([^']*)'/g, '$1$2'));
    }
  }
  return commands.filter((words) => words.length > 0);
}
