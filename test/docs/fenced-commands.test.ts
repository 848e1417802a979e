import { describe, expect, test } from 'vitest';
import { fencedCommands } from './fenced-commands.js';

const words = (markdown: string) => fencedCommands('page.md', markdown).map((command) => command.words);

describe('commands in a document', () => {
  test('only sh blocks hold commands', () => {
    expect(words('```yaml\na: 1\n```\n\n`inline`\n\n```sh\nnpm ci\n```\n')).toEqual([['npm', 'ci']]);
  });

  test('a command knows its line', () => {
    const [command] = fencedCommands('page.md', 'text\n\n```sh\n# a comment\nnpm ci\n```\n');
    expect(command).toEqual({ file: 'page.md', line: 5, words: ['npm', 'ci'] });
  });

  test('two commands joined by && are two commands', () => {
    expect(words('```sh\nnpm ci && npm start   # both\n```')).toEqual([
      ['npm', 'ci'],
      ['npm', 'start'],
    ]);
  });

  test('a backslash carries a command over to the next line', () => {
    expect(words('```sh\nborderflow run a.yaml \\\n  b.yaml\n```')).toEqual([
      ['borderflow', 'run', 'a.yaml', 'b.yaml'],
    ]);
  });

  test('quotes hold words together and are taken off', () => {
    expect(words(`\`\`\`sh\nborderflow run "my file.yaml" --set 'a.b=c d' --seed=x#1\n\`\`\``)).toEqual([
      ['borderflow', 'run', 'my file.yaml', '--set', 'a.b=c d', '--seed=x#1'],
    ]);
  });

  test('a pipe is refused, for only a shell could run it', () => {
    expect(() => words('```sh\nborderflow run a.yaml | less\n```')).toThrow('page.md:2: | needs a shell');
  });
});
