import { Controller, Inject } from '@nestjs/common';
import { isCalendarDate, type QueryOf, type ReplyOf, ruleOf, trialCases, trialReview, type Viewer } from '@monitor/domain';
import { cityDay, type Store, systemClock } from '@monitor/store';
import { z } from 'zod';
import { Desk, type FilterParams, type Sitting } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { STORE } from '../server/tokens.js';
import { caseTimes } from './case-times.js';
import { type FoundRows, phaseTotals, quarterRows } from './quarter-figures.js';
import { quartersFrom, type Trial, trialOf } from './quarters.js';
import { channelQuarters, complianceYears, fiscalQuarters, registerQuarters, resultQuarters, shownConsortia } from './trial-review.query.js';

type Reply = ReplyOf<typeof trialReview>;

const trialTerms = z.object({ years: z.number().int().positive() });

const trialFor = (sitting: Sitting, given: string | undefined): Trial => {
  if (given !== undefined && !isCalendarDate(given)) throw new ProblemError('bad_request', `“${given}”不是日历上的一天。假定的施行日请写成 2025-07-01 的形式。`);
  const { ruleSet } = sitting.policy();
  const { years } = trialTerms.parse(ruleOf(ruleSet, 'A15').params);
  return trialOf({ issued: ruleSet.effective.from, until: ruleSet.effective.until, years, given, latestYear: sitting.basis.years.at(-1) ?? sitting.year });
};

/** The year's own last day, or the as-of date where that lies before. */
const lastDayOf = ({ year, basis: { asOf } }: Sitting): string => (asOf < `${year}-12-31` ? asOf : `${year}-12-31`);

const rowsOf = async (sitting: Sitting, params: FilterParams, days: { first: string; last: string }): Promise<FoundRows> => {
  const { year: _, ...lists } = params;
  const span = { ...lists, ...days };
  const [register, fiscal, channels, results] = await Promise.all([
    sitting.ask(registerQuarters, { ...lists, last: days.last }),
    sitting.ask(fiscalQuarters, span),
    sitting.ask(channelQuarters, span),
    sitting.ask(resultQuarters, span),
  ]);
  return { register, fiscal, channels, results };
};

@Controller()
export class TrialReviewController {
  constructor(private readonly desk: Desk, @Inject(STORE) private readonly store: Store) {}

  @Answers(trialReview)
  async trialReview(@Asked(trialReview) { from, ...query }: QueryOf<typeof trialReview>, @Asking() viewer: Viewer): Promise<Reply> {
    const sitting = await this.desk.sit(viewer, query.year);
    const [dayOne, params, last] = [trialFor(sitting, from), sitting.filters(query), lastDayOf(sitting)];
    const firstYear = sitting.basis.years[0] ?? sitting.year;
    const [found, compliance] = await Promise.all([rowsOf(sitting, params, { first: `${firstYear}-01-01`, last }), sitting.ask(complianceYears, params)]);
    const quarters = quarterRows(quartersFrom(firstYear, last), found, dayOne);
    return { basis: sitting.basis, dayOne, quarters, phases: phaseTotals(quarters), compliance: compliance.map(({ not_applicable, ...rest }) => ({ ...rest, notApplicable: not_applicable })) };
  }

  @Answers(trialCases)
  async trialCases(@Asked(trialCases) query: QueryOf<typeof trialCases>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof trialCases>> {
    const sitting = await this.desk.sit(viewer, query.year);
    const records = await this.store.ledger.proceedings();
    const { year: _, ...lists } = sitting.filters(query);
    const rows = await sitting.ask(shownConsortia, { ...lists, codes: [...new Set(records.map(({ consortium }) => consortium))] });
    const seen = new Set(rows.map(({ code }) => code));
    return caseTimes(records.filter(({ consortium }) => seen.has(consortium)), cityDay(systemClock(), this.desk.jurisdiction.timeZone));
  }
}
