import yargs from 'yargs';
import { localExecutor } from '../experiment/index.js';
import { replayCommand } from './commands/replay.js';
import { runCommand } from './commands/run.js';
import { EXIT, InputError, type ExitCode } from './exit-code.js';
import type { MakeExecutor } from './make-executor.js';
import type { Terminal } from './terminal.js';
import { VERSION } from './version.js';

/**
 * Runs one command line.
 *
 * @param args - what follows the program's name.
 * @param makeExecutor - runs the replications; worker threads unless said otherwise.
 * @returns the exit code; messages have been written to the terminal.
 */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal,
  makeExecutor: MakeExecutor = localExecutor,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const finish = (result: ExitCode): void => {
    code = result;
  };
  const parser = yargs([...args])
    .scriptName('borderflow')
    .usage('$0 <command>\n\nSimulates border processing capacity under policies that scenario files describe.')
    .command(runCommand(terminal, makeExecutor, finish))
    .command(replayCommand(terminal, makeExecutor, finish))
    .demandCommand(1, 'Name a command.')
    .recommendCommands()
    .strict()
    .parserConfiguration({ 'duplicate-arguments-array': true, 'parse-numbers': false })
    .version(VERSION)
    .help()
    .alias('help', 'h')
    .locale('en')
    .wrap(100)
    .exitProcess(false)
    .fail((message, error) => {
      // yargs throws errors of its own name for arguments that it cannot read.
      if (error && error.name !== 'YError') throw error;
      throw new InputError(`${error?.message ?? message}\nSee borderflow --help.`);
    });
  try {
    await parser.parseAsync([...args], {}, (error, _, output) => {
      if (output !== '' && !error) terminal.out.write(`${output}\n`);
    });
  } catch (error) {
    if (error instanceof InputError) {
      terminal.err.write(`${error.message}\n`);
      return EXIT.badInput;
    }
    if (terminal.interrupted.aborted) {
      terminal.err.write('Interrupted. Nothing was written.\n');
      return EXIT.interrupted;
    }
    throw error;
  }
  return code;
}
