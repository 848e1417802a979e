#!/usr/bin/env node
import { hideBin } from 'yargs/helpers';
import { runCommandLine } from './command-line.js';
import { terminal } from './terminal.js';

process.exitCode = await runCommandLine(hideBin(process.argv), terminal(process));
