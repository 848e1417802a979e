/** Files as the room sees them: names and texts, no file system. */
import type { Source } from './tree.js';

/** Reads a file's text. */
export interface FileReader {
  /** @throws when there is no such file, or it cannot be read. */
  read(path: string): string;
}

/** A file that is referred to by another. */
export interface Reference {
  /** Path from the working directory, as in messages. */
  readonly path: string;
  /** Path from the scenario's folder, with forward slashes. */
  readonly name: string;
}

/** Resolves what files say about each other, inside one folder and what is below it. */
export class Folder {
  /** The folder's path with its last slash; empty for the working directory. */
  private readonly prefix: string;
  private readonly read = new Map<string, Source | null>();
  private readonly folders = new Set<string>();

  /** @param first the scenario file that was asked for; its folder is the scenario's. */
  constructor(
    first: string,
    private readonly files: FileReader,
  ) {
    this.prefix = first.slice(0, Math.max(first.lastIndexOf('/'), first.lastIndexOf('\\')) + 1);
  }

  /** The file that `target` means in a file at `from`; null when it lies outside the scenario's folder. */
  resolve(from: string, target: string): Reference | null {
    if (/^[/\\]|:/.test(target)) return null;
    const steps = this.nameOf(from).split('/').slice(0, -1);
    for (const step of target.split(/[/\\]/)) {
      if (step === '' || step === '.') continue;
      if (step !== '..') steps.push(step);
      else if (steps.pop() === undefined) return null;
    }
    const name = steps.join('/');
    return { path: `${this.prefix}${name}`, name };
  }

  /** A path as seen from the scenario's folder. */
  nameOf(path: string): string {
    return path.startsWith(this.prefix) ? path.slice(this.prefix.length) : path;
  }

  /** The text of a file, read once; null when it cannot be read. */
  source(path: string): Source | null {
    const known = this.read.get(path);
    if (known !== undefined) return known;
    let source: Source | null;
    try {
      source = { name: path, text: this.files.read(path).replace(/^\uFEFF/, '') };
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EISDIR') this.folders.add(path);
      // Why else it cannot be read is the file system's matter; that it cannot is the scenario's fault.
      source = null;
    }
    this.read.set(path, source);
    return source;
  }

  /** Why a file that was asked for has no text. */
  refusal(path: string): string {
    const name = this.nameOf(path) || path;
    return this.folders.has(path)
      ? `${name} is a folder; expected a file in it`
      : `there is no file ${name} that can be read`;
  }
}
