/** Scenario files and tables from the file system. */
import { readFileSync } from 'node:fs';

import type { FileReader } from '../scenario/index.js';

/** Reads UTF-8 texts; a path is taken from the working directory. */
export const nodeFiles: FileReader = {
  read: (path) => readFileSync(path, 'utf8'),
};
