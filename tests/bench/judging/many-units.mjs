// A year of as many consortia as wanted: the demo city is loaded once, everything its judging asks is recorded, and the answers
// are multiplied under new codes, each copy with other amounts.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInPolicies, changchun, evaluationDays, policyOf } from '../../../domain/dist/index.js';
import { writeDemo } from '../../../etl/dist/demo/write-demo.js';
import { recordAnswers } from '../../../etl/dist/freeze/record-answers.js';
import { replayAnswers } from '../../../etl/dist/freeze/replay-answers.js';
import { judgeYear } from '../../../etl/dist/judge/judge-year.js';
import { folderSource, runPipeline } from '../../../etl/dist/index.js';
import { openStore } from '../../../store/dist/index.js';

export const YEAR = 2025;
export const policy = policyOf(builtInPolicies, YEAR);
const { evaluatedAsOf, reportDue, graceUntil } = evaluationDays(policy.scheme, YEAR);
export const day = { year: YEAR, as_of: evaluatedAsOf, report_due: reportDue, grace_until: graceUntil };

/** Loads a folder into a store of its own and hands on the edition and the seconds of each phase. */
export const withLoaded = async (folder, work) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-store-'));
  const clock = () => '2026-10-15T02:00:00.000Z';
  const store = await openStore({ dataDir, clock });
  try {
    const order = { store, clock, trigger: 'command', requestedBy: 'bench', jurisdiction: changchun, policies: builtInPolicies };
    const { runId, edition } = await runPipeline({ ...order, source: folderSource(folder) });
    const { phases } = await store.ledger.run(runId);
    return await work(store.warehouse.writer(edition), phases);
  } finally {
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  }
};

/** What judging the demo city asks and is answered. */
export const cityAnswers = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-city-'));
  try {
    await writeDemo({ out: join(folder, 'files'), seed: 20_250_630, scale: 'city' });
    return await withLoaded(join(folder, 'files'), async (writer) => {
      const recorder = recordAnswers(writer);
      await judgeYear({ asker: recorder, policy, day }, async (_, rows) => void [...rows]);
      return recorder.answers();
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const CODE = /LHT-\d{3}/gu;

const shifted = (row, copy) => {
  if (!Array.isArray(row.cells)) return row;
  const cells = row.cells.map((cell, at) => ({ ...cell, numerator: (Number(cell.numerator) * (0.7 + (((copy * 37 + at * 11) % 61) / 100))).toFixed(6) }));
  return { ...row, cells };
};

const copiesOf = (line, copies) => {
  if (line.search(CODE) < 0) return [line];
  return Array.from({ length: copies }, (_, copy) => JSON.stringify(shifted(JSON.parse(line.replaceAll(CODE, (code) => `${code}N${String(copy).padStart(4, '0')}`)), copy)));
};

/** Answers about `copies` cities; every question is read once and then answered from memory, so that only judging is timed. */
export const multipliedAsker = (answers, copies) => {
  const asker = replayAnswers(answers.map((answer) => ({ ...answer, rows: answer.rows.flatMap((line) => copiesOf(line, copies)) })));
  const read = new Map();
  return {
    ask: async (query, params) => {
      const key = `${query.name} ${JSON.stringify(query.bind(params))}`;
      if (!read.has(key)) read.set(key, await asker.ask(query, params));
      return [...read.get(key)];
    },
  };
};
