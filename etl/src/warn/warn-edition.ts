import { type CalendarDate, evaluationDays, monthEnds, type PolicyBook, policyOf, policyYears, type WarningBasis } from '@monitor/domain';
import type { Writer } from '@monitor/store';
import type { Asker } from '../judge/asker.js';
import { storeRows } from '../judge/verdict-spool.js';
import { evaluationYears } from '../load/evaluation-years.js';
import { dataHorizon } from './data-horizon.query.js';
import { gatherFacts } from './gather-facts.js';
import { forecastRows, warningRows, yearRow } from './warning-rows.js';

export interface WarnOrder {
  readonly policies: PolicyBook;
  /** The calendar day on which the edition was made: later dates in the facts are mistyped. */
  readonly madeOn: CalendarDate;
  /** Where spool files may lie. */
  readonly spool?: string;
}

const warningTables = ['warning_year', 'warning', 'forecast'] as const;

/** The running year and its check days; `null` while no month of it is over in the data or no policy covers it. */
const runningYear = async (asker: Asker, { policies, madeOn }: WarnOrder): Promise<{ basis: WarningBasis; horizon: CalendarDate } | null> => {
  const last = (await evaluationYears(asker)).at(-1);
  const [row] = await asker.ask(dataHorizon, { made_on: madeOn });
  const horizon = row?.horizon ?? null;
  if (last === undefined || horizon === null) return null;
  const days = monthEnds(last + 1, horizon);
  if (days.length === 0 || !policyYears(policies).includes(last + 1)) return null;
  const { reportDue } = evaluationDays(policyOf(policies, last).scheme, last);
  return { basis: { year: last + 1, days, reportDue, ...policyOf(policies, last + 1) }, horizon };
};

/**
 * Watches the year after the last judged one at its month ends and fills the warning tables of a judged, unpublished edition anew.
 * No clock is asked: the days follow from the facts and the day the edition was made. @throws WarehouseError
 */
export const warnEdition = async (writer: Writer, order: WarnOrder): Promise<void> => {
  for (const table of warningTables) await writer.replaceTable(table);
  const running = await runningYear(writer, order);
  if (running === null) return;
  const { basis, horizon } = running;
  const watched = await gatherFacts(writer, basis);
  const target = { writer, spool: order.spool };
  await storeRows(target, 'warning_year', [yearRow(basis, horizon)]);
  await storeRows(target, 'warning', warningRows(watched, basis));
  await storeRows(target, 'forecast', forecastRows(watched, basis));
};
