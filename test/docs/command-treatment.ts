import type { FencedCommand } from './fenced-commands.js';

/** How a documented command is held to its word: typed into the built command line, or left out for a reason. */
export type Treatment =
  { readonly kind: 'run'; readonly args: readonly string[] } | { readonly kind: 'skip'; readonly reason: string };

/** Commands that are not run here. Add one only with a reason that a reader of the documentation would accept. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'npm ci': 'installs; the tests run on what it installed',
  'npm cit': 'runs these very tests',
  'npm test': 'runs these very tests',
  'npm run build': 'made the command line that is used here',
  'npm run check': 'a check of the whole project, with these tests in it',
  'npm run bench': 'measures time, which no test asserts',
  'npm run derive': 'rewrites shipped data tables, which have tests of their own',
  'npx prettier --write .': 'rewrites the checkout',
};

/** The ways in which documents and scripts call borderflow. */
const CALLS = [['npx', 'borderflow'], ['borderflow'], ['npm', 'run', 'borderflow', '--'], ['node', 'dist/cli/main.js']];

/**
 * What to do with a documented command.
 *
 * @param scripts package.json's scripts; a document that names another one is wrong
 * @throws Error if nothing is known of the command, or it calls a script that does not exist
 */
export function treatmentOf(command: FencedCommand, scripts: Readonly<Record<string, string>>): Treatment {
  const { words } = command;
  const text = words.join(' ');
  const place = `${command.file}:${command.line}`;

  const script = words[0] === 'npm' ? (words[1] === 'run' ? words[2] : words[1]) : undefined;
  if (script !== undefined && !['ci', 'cit'].includes(script) && scripts[script] === undefined) {
    throw new Error(`${place}: ${text}: package.json has no script ${script}`);
  }
  // `npm start` is the main job: its last step is run like a command of its own.
  const typed = text === 'npm start' ? (scripts['start']?.split('&&').at(-1)?.trim().split(/\s+/) ?? []) : words;

  for (const call of CALLS) {
    if (call.every((word, i) => typed[i] === word)) {
      return { kind: 'run', args: reduced(typed.slice(call.length)) };
    }
  }
  const reason = NOT_RUN[text];
  if (reason === undefined) throw new Error(`${place}: ${text}: neither run by the tests nor listed with a reason`);
  return { kind: 'skip', reason };
}

/** The same run, small: one week and two replications, the fewest that have an interval. */
function reduced(args: readonly string[]): string[] {
  if (args[0] !== 'run') return [...args];
  const kept: string[] = [];
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--replications') i++;
    else if (!args[i].startsWith('--replications=')) kept.push(args[i]);
  }
  return [...kept, '--replications', '2', '--set', 'period.to=2022-02-07'];
}
