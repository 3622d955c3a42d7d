import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Jurisdiction } from '@monitor/domain';
import { type Archive, type Evaluation, openEmbeddedWarehouse, type Writer } from '@monitor/store';
import { buildEdition } from '../pipeline/build-edition.js';
import { PhaseLog, phaseNames } from '../pipeline/phase-log.js';
import { differingInput, differingResult } from './differing-text.js';
import { frozenPolicies } from './frozen-policies.js';
import { packText } from './packed-text.js';
import { recordYear } from './record-year.js';
import type { FrozenYear, Verification } from './verify-evaluation.js';
import { inputText, readInputText, readResultText, resultText } from './year-text.js';

export interface ArchiveCheck {
  readonly archive: Archive;
  readonly jurisdiction: Jurisdiction;
  /** Sentences on how far it is. */
  readonly say: (sentence: string) => void;
}

const SCRATCH = 'e000001';

/**
 * Judges a frozen year from the archived files it was made of: reads them into an edition of its own, in a folder that goes afterwards,
 * and compares what was asked and what came of it byte for byte with what was kept.
 * @throws ArchiveDamaged, NotFound when a file is not as it was; PipelineError
 */
export const verifyFromArchive = async (frozen: FrozenYear, check: ArchiveCheck): Promise<Verification> => {
  const files = frozen.evaluation.manifest.filter(({ sha256 }) => sha256 !== '');
  for (const { sha256 } of files) await check.archive.verify(sha256);
  check.say(`存档文件 ${files.length} 个，哈希全部相符。`);
  return withScratchEdition((writer) => compare(frozen, check, writer));
};

const withScratchEdition = async <T>(work: (writer: Writer) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'verify-'));
  try {
    const warehouse = await openEmbeddedWarehouse({ folder: join(folder, 'warehouse') });
    try {
      return await work(await warehouse.createEdition(SCRATCH, null));
    } finally {
      await warehouse.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const rebuild = async ({ manifest, editionCreatedAt, ...rest }: Evaluation, { archive, jurisdiction, say }: ArchiveCheck, writer: Writer): Promise<void> => {
  const policies = frozenPolicies({ manifest, editionCreatedAt, ...rest }, jurisdiction);
  const phases = new PhaseLog(({ phase, count, seconds, over }) => (over ? say(`  ${phaseNames[phase]}：${count}，${seconds} 秒`) : undefined));
  const edition = { manifest, createdAt: editionCreatedAt };
  await buildEdition({ store: { archive, folder: null }, judging: { jurisdiction, policies }, writer, edition, previous: null, phases, check: () => undefined });
  phases.finish();
};

const compare = async ({ evaluation, inputs, results }: FrozenYear, check: ArchiveCheck, writer: Writer): Promise<Verification> => {
  await rebuild(evaluation, check, writer);
  const { record, verdicts } = await recordYear(writer, frozenPolicies(evaluation, check.jurisdiction), evaluation.year);
  const again = await resultText(verdicts);
  const [{ hash: inputsHash }, { hash: resultsHash }] = [await packText(inputText(record)), await packText(again)];
  const difference = differingInput(readInputText(inputs), record) ?? differingResult(readResultText(results), readResultText(again));
  return { inputsHash, resultsHash, difference };
};
