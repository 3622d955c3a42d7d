import { writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

import { bulkSizes } from './bulk-plan.js';
import { plantedCases } from './cases.js';
import { emptyFolder, inWords } from './demo-folder.js';
import type { ExpectedFinding } from './oracle/expect-findings.js';
import type { ExpectedVerdicts } from './oracle/expect-verdicts.js';
import type { PlantedCase } from './planted-case.js';
import { loudRules, loudWarnings } from './verify/told-findings.js';
import type { ExpectedRejection } from './write/table-file.js';
import { writeBulk } from './write-bulk.js';
import { writeCity, type Written } from './write-city.js';

export type DemoScale = 'city' | 'province' | 'nation';

export interface DemoOrder {
  /** The folder for the files; made when absent, must be empty. */
  readonly out: string;
  readonly seed: number;
  readonly scale: DemoScale;
  /** Told at the large scales, in consortia written. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** What a demo holds and what loading and judging it must find. Large scales plant nothing and expect nothing. */
export interface Manifest {
  readonly scale: DemoScale;
  readonly seed: number;
  /** Good rows by kind of record. */
  readonly counts: Readonly<Record<string, number>>;
  readonly cases: readonly PlantedCase[];
  readonly rejections: readonly ExpectedRejection[];
  readonly grades: ExpectedVerdicts['grades'];
  /** Results other than PASS and NA. */
  readonly rules: ExpectedVerdicts['rules'];
  readonly flags: ExpectedVerdicts['flags'];
  /** What does not stand green in the running year. */
  readonly warnings: ExpectedVerdicts['warnings'];
  readonly forecasts: ExpectedVerdicts['forecasts'];
  readonly anomalies: ExpectedVerdicts['anomalies'];
  /** Where records disagree with each other. */
  readonly findings: readonly ExpectedFinding[];
}

const write = async ({ seed, scale, onProgress }: DemoOrder, folder: string): Promise<Written> => {
  if (scale === 'city') return writeCity(folder, seed);
  const consortia = bulkSizes[scale];
  return writeBulk({ folder, seed, consortia, onProgress: (done) => onProgress?.(done, consortia) });
};

/** Where the manifest of a demo folder lies: beside it, so that no loader takes it for data. */
export const manifestPath = (out: string): string => join(dirname(resolve(out)), `${basename(resolve(out))}.manifest.json`);

/**
 * Writes the files of a fictional city, the same bytes for the same seed and scale, and beside the folder the manifest of what they hold.
 * Throws DemoFolderNotUsable when the folder holds anything or cannot be written.
 */
export const writeDemo = async (order: DemoOrder): Promise<Manifest> => {
  const folder = resolve(order.out);
  await emptyFolder(folder);
  const { counts, rejections, verdicts, findings } = await write(order, folder).catch((error: unknown) => {
    throw inWords(error, folder);
  });
  const manifest: Manifest = {
    scale: order.scale, seed: order.seed, counts, cases: verdicts === null ? [] : plantedCases, rejections,
    grades: verdicts?.grades ?? [], rules: loudRules(verdicts?.rules ?? []), flags: verdicts?.flags ?? [],
    warnings: loudWarnings(verdicts?.warnings ?? []), forecasts: verdicts?.forecasts ?? [], anomalies: verdicts?.anomalies ?? [], findings,
  };
  await writeFile(manifestPath(order.out), `${JSON.stringify(manifest, null, 1)}\n`);
  return manifest;
};
