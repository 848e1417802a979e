/** Whether a run's folder holds what it should, file by file. */
import type { FileHashes } from './hashes.js';

/** The only file that may differ between two identical runs. */
const MAY_DIFFER = 'run.json';

export interface FolderDifference {
  /** Expected and not there. */
  readonly missing: readonly string[];
  /** There and not expected. */
  readonly extra: readonly string[];
  /** There, with other bytes. */
  readonly differing: readonly string[];
}

/**
 * Compares two folders by the SHA-256 of their files; `run.json` is left out, in whichever of them it is. Paths come
 * back in ascending order.
 */
export function compareFolders(expected: FileHashes, actual: FileHashes): FolderDifference {
  const paths = [...new Set([...Object.keys(expected), ...Object.keys(actual)])]
    .filter((path) => path !== MAY_DIFFER)
    .sort();
  const isExpected = (path: string) => Object.hasOwn(expected, path);
  const isThere = (path: string) => Object.hasOwn(actual, path);
  return {
    missing: paths.filter((path) => !isThere(path)),
    extra: paths.filter((path) => !isExpected(path)),
    differing: paths.filter((path) => isExpected(path) && isThere(path) && expected[path] !== actual[path]),
  };
}

/** Whether the folders hold the same files with the same bytes. */
export function sameFolders(difference: FolderDifference): boolean {
  return difference.missing.length + difference.extra.length + difference.differing.length === 0;
}
