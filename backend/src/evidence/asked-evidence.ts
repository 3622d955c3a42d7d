import { figureNamed, readSlice, SliceRefused } from '@monitor/domain';
import type { Sitting } from '../desk/desk.js';
import { tileDefinitions } from '../overview/tiles.js';
import { ProblemError } from '../server/problem-error.js';
import { type EvidenceQueries, figureEvidence, measureEvidence } from './evidence.query.js';

/** What is asked of which view: the queries that know its slices, and the values asked for, list by list. */
export interface AskedEvidence {
  readonly view: string;
  readonly queries: EvidenceQueries;
  readonly sliced: string[][];
}

const measureAsked = ({ policies }: Sitting, asked: string, slice: string): AskedEvidence => {
  const measures = new Set([...policies.schemes.flatMap(({ indicators }) => indicators.map(({ code }) => code)), ...tileDefinitions.map(({ measure }) => measure)]);
  const measure = tileDefinitions.find(({ code }) => code === asked)?.measure ?? asked;
  if (!measures.has(measure)) throw new ProblemError('not_found', `没有名为“${asked}”的指标。请从页面上的数字进入。`);
  if (slice !== '') throw new ProblemError('bad_request', `“${asked}”没有可用的筛选项。请从页面上的数字重新进入。`);
  return { view: `evidence_${measure.toLowerCase()}`, queries: measureEvidence, sliced: [] };
};

const readSlices = (...[figure, slice]: Parameters<typeof readSlice>): ReadonlyMap<string, readonly string[]> => {
  try {
    return readSlice(figure, slice);
  } catch (error) {
    throw error instanceof SliceRefused ? new ProblemError('bad_request', error.message) : error;
  }
};

/** Finds where the rows of an indicator, a tile or a figure lie; nothing but these passes. @throws ProblemError `not_found`, `bad_request` naming the slices there are */
export const askedEvidence = (sitting: Sitting, asked: string, slice = ''): AskedEvidence => {
  const figure = figureNamed(asked);
  const queries = figureEvidence.get(asked);
  if (figure === undefined || queries === undefined) return measureAsked(sitting, asked, slice);
  const values = readSlices(figure, slice);
  return { view: `evidence_${asked}`, queries, sliced: Object.keys(figure.slices).map((name) => [...(values.get(name) ?? [])]) };
};
