import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { InputError } from './exit-code.js';

/** Files by their path within a folder, with `/` between names. */
export type FolderFiles = ReadonlyMap<string, string | Uint8Array>;

/**
 * Says early whether a run may write a folder: one that does not exist, is empty, or holds an earlier run and nothing
 * else.
 *
 * @throws InputError when it holds something else, which would be lost.
 */
export function checkOutput(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new InputError(`${folder}: is a file; --out names a folder.`);
  const found = [...readFolder(folder).keys()].filter((name) => name !== '.gitkeep');
  const own = new Set(['manifest.json', 'run.json', ...filesOfManifest(join(folder, 'manifest.json'))]);
  const strange = found.filter((name) => !own.has(name)).sort();
  if (strange.length > 0) {
    throw new InputError(
      `${folder}: holds files that are not from a run, and they would be lost: ${named(strange)}. Choose another folder with --out.`,
    );
  }
}

/** The files that a manifest of any version lists; none when there is no such list. */
function filesOfManifest(file: string): readonly string[] {
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { readonly files?: unknown } | null;
    const files = manifest?.files;
    return typeof files === 'object' && files !== null ? Object.keys(files) : [];
  } catch {
    return [];
  }
}

function named(files: readonly string[]): string {
  const first = files.slice(0, 3).join(', ');
  return files.length > 3 ? `${first} and ${files.length - 3} more` : first;
}

/** Writes a folder whole or not at all: beside its place first, then by renaming. An earlier run there is replaced. */
export function writeFolder(folder: string, files: FolderFiles): void {
  const target = resolve(folder);
  mkdirSync(dirname(target), { recursive: true });
  const temporary = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    for (const [path, content] of files) {
      const file = join(temporary, ...path.split('/'));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    // A temporary folder is for its owner alone; a run's folder is like any other.
    chmodSync(temporary, 0o755);
    rmSync(target, { recursive: true, force: true });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
}

/** All files of a folder, at any depth. */
export function readFolder(folder: string): FolderFiles {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    entries.map((file) => [relative(folder, file).split(sep).join('/'), new Uint8Array(readFileSync(file))]),
  );
}
