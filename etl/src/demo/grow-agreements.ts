import { addDays } from '@monitor/domain';

import { agreementCode, leavingCode } from './agreement-code.js';
import type { PaperDepartures } from './city-papers.js';
import type { Agreement } from './paper-world.js';
import type { ConsortiumWorld } from './world.js';

/** Everything that the Measures want stated (Art. 7 and 9). */
export const CLAUSES: readonly string[] = ['组织机构', '建设目标', '攻关方向', '权利责任义务', '成果所有权', '收益分配', '宗旨目标', '研究方向', '主要任务', '知识产权归属'];

const ARTICLES: readonly string[] = ['组织机构', '宗旨目标', '权利责任义务'];
const SIGNED_BEFORE = 8;
const FILED_AFTER = 12;
const FOUNDED_BEFORE = 120;

/** The day a member signs: founders long before recognition, others shortly before they join. */
export const signingDay = (recognised: string, joined: string): string => addDays(joined, joined === recognised ? -FOUNDED_BEFORE : -SIGNED_BEFORE);

const founding = (world: ConsortiumWorld, departures: PaperDepartures): Agreement[] => {
  const { code, recognised } = world.register;
  const dated = signingDay(recognised, recognised);
  const base = { dated, changeKind: null, units: [], effective: dated, filed: recognised };
  const stated = departures.withoutChecklist === true ? [] : CLAUSES.filter((clause) => !(departures.withoutClauses ?? []).includes(clause));
  const articles: Agreement = { ...base, code: `ZC-${code}`, kind: 'articles', clauses: departures.withoutChecklist === true ? [] : ARTICLES };
  return [{ ...base, code: agreementCode(code, recognised), kind: 'agreement', clauses: stated }, ...(departures.withoutArticles === true ? [] : [articles])];
};

interface Move {
  readonly code: string;
  readonly on: string;
  readonly uscc: string;
}

const movesOf = ({ register: { code, recognised }, members }: ConsortiumWorld): Move[] =>
  members.flatMap(({ organisation: { uscc }, joined, left }) => [
    ...(joined === recognised ? [] : [{ code: agreementCode(code, joined), on: joined, uscc }]),
    ...(left === null ? [] : [{ code: leavingCode(code, left), on: left, uscc }]),
  ]);

// Units that come or go in one month share a supplement.
const supplements = (world: ConsortiumWorld): Agreement[] => {
  const moves = movesOf(world);
  return [...new Set(moves.map(({ code }) => code))].sort().map((code): Agreement => {
    const own = moves.filter((each) => each.code === code);
    const days = own.map(({ on }) => on).sort();
    const [first = ''] = days;
    return {
      code, kind: 'supplement', dated: addDays(first, -SIGNED_BEFORE), clauses: [], changeKind: 'members',
      units: own.map(({ uscc }) => uscc), effective: first, filed: addDays(days.at(-1) ?? first, FILED_AFTER),
    };
  });
};

const sharing = ({ register: { code } }: ConsortiumWorld, { tasksShared }: PaperDepartures): Agreement[] => {
  if (tasksShared === undefined) return [];
  const { effective, signedAfter, filedAfter } = tasksShared;
  const filed = filedAfter === null ? null : addDays(effective, filedAfter);
  return [{ code: `${agreementCode(code, effective)}-R`, kind: 'supplement', dated: addDays(effective, signedAfter), clauses: ['主要任务'], changeKind: 'tasks', units: [], effective, filed }];
};

/** The agreement, the articles and a supplement for every change of the roster. */
export const growAgreements = (world: ConsortiumWorld, departures: PaperDepartures): readonly Agreement[] =>
  departures.withoutAgreements === true ? [] : [...founding(world, departures), ...supplements(world), ...sharing(world, departures)];
