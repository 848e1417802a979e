/** SHA-256 of a folder's files, to tell whether two folders hold the same bytes. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Relative path (with `/`) to SHA-256, hexadecimal; paths in ascending order of their UTF-16 code units. */
export type FileHashes = Readonly<Record<string, string>>;

/** A run's folder: relative path to content. */
export type FolderFiles = ReadonlyMap<string, string | Uint8Array>;

/** SHA-256 of a text (as UTF-8) or of bytes, hexadecimal. */
function hashContent(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}

export function hashFiles(files: FolderFiles): FileHashes {
  const paths = [...files.keys()].sort();
  return Object.fromEntries(paths.map((path) => [path, hashContent(files.get(path) ?? '')]));
}
