import { defineSummary, type Summary } from './define-summary.js';

const channel = (code: string, view: string, item: string) => ({
  columns: 'consortium, year, channel, items, amount',
  select: `e.consortium, e.year, '${code}', uniqExact(e.${item}), sum(e.numerator)`,
  from: view,
  groups: 'e.consortium, e.year',
});

/** Sums by consortium and year that pages ask for; at nation scale the ledger itself holds ten million lines. */
export const summaries: readonly Summary[] = [
  defineSummary('money_year', {
    columns: 'consortium, year, source, category, kind, amount, lines',
    select: 'e.consortium, e.year, e.source, e.category, e.kind, sum(e.numerator), count()',
    from: 'evidence_money',
    groups: 'e.consortium, e.year, e.source, e.category, e.kind',
  }),
  defineSummary('money_month', {
    columns: 'consortium, year, month, fiscal, kind, amount, lines',
    select: "e.consortium, e.year, toUInt8(e.month), e.fiscal = 'yes', e.kind, sum(e.numerator), count()",
    from: 'evidence_money',
    groups: 'e.consortium, e.year, e.month, e.fiscal, e.kind',
  }),
  defineSummary(
    'channel_year',
    channel('research', 'evidence_research', 'project'),
    channel('transfer', 'evidence_grants', 'outcome'),
    { ...channel('equity', 'evidence_equity', 'entity_key'), select: "e.consortium, e.year, 'equity', countIf(e.new = 'yes'), sumIf(e.numerator, e.new = 'yes')" },
    channel('compensation', 'evidence_compensation', 'loan'),
  ),
  defineSummary('result_year', {
    columns: 'consortium, year, kind, results, with_evidence, amount',
    select: "e.consortium, e.year, e.kind, count(), countIf(e.evidenced = 'yes'), sum(e.numerator)",
    from: 'evidence_results',
    groups: 'e.consortium, e.year, e.kind',
  }),
  defineSummary('stage_year', {
    columns: 'consortium, year, stage, reached, alone',
    select: 'e.consortium, e.year, e.stage, toUInt64(sum(e.numerator)), toUInt64(sum(e.denominator))',
    from: 'evidence_stages',
    groups: 'e.consortium, e.year, e.stage',
  }),
];
