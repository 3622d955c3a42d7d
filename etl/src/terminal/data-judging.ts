import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtInPolicies, changchun, type Jurisdiction, type PolicyBook, readJurisdiction } from '@monitor/domain';
import type { Edition, Ledger } from '@monitor/store';
import { parse } from 'yaml';
import { readEtlConfig } from '../config.js';
import { PipelineError } from '../pipeline/pipeline-error.js';
import type { Judging } from '../pipeline/run-order.js';

/** What Changchun is judged by as long as nobody has published anything else. */
export const changchunJudging: Judging = { jurisdiction: changchun, policies: builtInPolicies };

const unusable = (path: string, why: string): PipelineError => new PipelineError('jurisdiction-unusable', `辖区文件 ${path} 不能使用：${why}。请改正后重试。`);

const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

/** The text of the folder's jurisdiction; `null` where there is none and nobody asked for one. */
const textAt = async (path: string, isAskedFor: boolean): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    // A data folder that is no folder is told of where it is opened.
    if (!isAskedFor && (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR'))) return null;
    throw unusable(path, error instanceof Error ? error.message : String(error));
  }
};

const parsed = (path: string, text: string): unknown => {
  try {
    return parse(text, { maxAliasCount: 20 });
  } catch (error) {
    throw unusable(path, `不是有效的 YAML（${error instanceof Error ? error.message : String(error)}）`);
  }
};

const SHOWN_HASH = 8;

/** Two texts under one version must not pass for the same place: rows are read by sectors, districts and units. */
const versionOf = (version: string, text: string): string => `${version}-${createHash('sha256').update(text).digest('hex').slice(0, SHOWN_HASH)}`;

const jurisdictionAt = async (dataDir: string): Promise<Jurisdiction | null> => {
  const { jurisdictionFile } = readEtlConfig();
  const path = jurisdictionFile ?? join(dataDir, 'jurisdiction.yaml');
  const text = await textAt(path, jurisdictionFile !== null);
  if (text === null) return null;
  const reading = readJurisdiction(parsed(path, text));
  if (!reading.ok) throw unusable(path, reading.faults.map((fault) => `${fault.path}：${fault.message}`).join('；'));
  return { ...reading.jurisdiction, version: versionOf(reading.jurisdiction.version, text) };
};

const policiesOf = (jurisdiction: Jurisdiction): PolicyBook =>
  jurisdiction.policies === 'built-in' ? { ...builtInPolicies, jurisdiction } : { jurisdiction, schemes: [], ruleSets: [] };

/** By what a data folder is read and judged: its `jurisdiction.yaml` (or the file in JURISDICTION), else Changchun. @throws PipelineError `jurisdiction-unusable` with every fault */
export const dataJudging = async (dataDir: string): Promise<Judging> => {
  const jurisdiction = await jurisdictionAt(dataDir);
  return jurisdiction === null ? changchunJudging : { jurisdiction, policies: policiesOf(jurisdiction) };
};

/** Editions name what made them as `<program>+<jurisdiction>.<version>`. */
const madeFor = ({ codeVersion }: Pick<Edition, 'codeVersion'>): string => codeVersion.slice(codeVersion.indexOf('+') + 1).split('.')[0] ?? '';

/** What was read by one place's lists must not be read on by another's. @throws PipelineError `other-jurisdiction` */
export const refuseOtherJurisdiction = async (ledger: Pick<Ledger, 'published'>, { jurisdiction: { id, city } }: Judging): Promise<void> => {
  const published = await ledger.published();
  const kept = published === null ? id : madeFor(published);
  if (kept === id) return;
  throw new PipelineError('other-jurisdiction', `这个数据目录属于辖区“${kept}”，现在却按“${id}”（${city.zh}）打开。请放回它原来的 jurisdiction.yaml（或 JURISDICTION 所指的文件）；另一个辖区请另用一个 DATA_DIR。`);
};
