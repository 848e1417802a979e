/** What may be used of this room: a run's folder from its result, and whether a folder is what it should be. */
export { renderReport } from './render-report.js';
export type { ReportAssets } from './page/page.js';
export { compareFolders, sameFolders } from './manifest/compare-folders.js';
export { hashFiles, type FolderFiles } from './manifest/hashes.js';
export type { Manifest } from './manifest/manifest.js';
export { ManifestError, readManifest } from './manifest/read-manifest.js';
