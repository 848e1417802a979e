/** `manifest.json`: what ran and what came of it, enough to run it again and to check every byte. */
import type { ExperimentResult } from '../../experiment/results.js';
import type { Scenario } from '../../scenario/scenario.js';
import { encodeJson } from './json.js';
import { hashFiles, type FileHashes, type FolderFiles } from './hashes.js';

/** Version of the manifest's own layout. */
export const MANIFEST_FORMAT = 1;

/**
 * Nothing in it differs between machines, versions of Node or two runs of the same inputs. Scenarios stand in the order
 * in which they ran, the baseline first.
 */
export interface Manifest {
  readonly format: typeof MANIFEST_FORMAT;
  readonly tool: { readonly name: string; readonly version: string };
  readonly seed: string;
  readonly replications: number;
  /** Confidence of every interval, a fraction of 1. */
  readonly confidence: number;
  /** Whole days simulated before the period and never reported. */
  readonly warmUpDays: number;
  /** First and last day reported, both included. */
  readonly period: { readonly from: string; readonly to: string };
  readonly generators: readonly string[];
  readonly scenarios: readonly {
    readonly id: string;
    /** SHA-256 of the resolved scenario, hexadecimal. */
    readonly hash: string;
    readonly scenario: Scenario;
  }[];
  /** Every file of the folder but this one and `run.json`. */
  readonly files: FileHashes;
}

/** The manifest of a result and of the files drawn from it, as the text of `manifest.json`. */
export function writeManifest(result: ExperimentResult, files: FolderFiles): string {
  const { from, to, warmUpDays } = result.scenarios[0].scenario.period;
  const manifest: Manifest = {
    format: MANIFEST_FORMAT,
    tool: { name: result.tool.name, version: result.tool.version },
    seed: result.seed,
    replications: result.replications,
    confidence: result.confidence,
    warmUpDays,
    period: { from, to },
    generators: result.generators,
    scenarios: result.scenarios.map(({ scenario, hash }) => ({ id: scenario.id, hash, scenario })),
    files: hashFiles(files),
  };
  return encodeJson(manifest);
}
