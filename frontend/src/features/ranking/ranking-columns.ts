/** Columns of the ranking in the order they stand; rank, name and total are always shown. */
export const rankingColumns = ['rank', 'name', 'total', 'previousTotal', 'change', 'interval', 'contributions', 'grade', 'flags', 'sector', 'revenue', 'contracts', 'fiscalSpent', 'members', 'coverage', 'status', 'district', 'lead', 'consortium'] as const;
export type RankingColumn = (typeof rankingColumns)[number];

export const fixedColumns: ReadonlySet<RankingColumn> = new Set<RankingColumn>(['rank', 'name', 'total']);

const hiddenAtFirst: ReadonlySet<RankingColumn> = new Set<RankingColumn>(['consortium', 'previousTotal', 'contracts', 'fiscalSpent', 'members']);

export const firstColumns: readonly RankingColumn[] = rankingColumns.filter((column) => !hiddenAtFirst.has(column));

/** The chosen columns in their order, the fixed ones among them. */
export const withFixed = (chosen: ReadonlySet<string>): readonly RankingColumn[] => rankingColumns.filter((column) => fixedColumns.has(column) || chosen.has(column));

/** Columns as an address holds them: comma text, nothing for the first choice; unknown names are dropped. */
export const readColumns = (text: string | undefined): readonly RankingColumn[] => (text === undefined ? firstColumns : withFixed(new Set(text.split(','))));

export const columnsText = (columns: readonly RankingColumn[]): string | undefined => {
  const text = columns.join(',');
  return text === firstColumns.join(',') ? undefined : text;
};
