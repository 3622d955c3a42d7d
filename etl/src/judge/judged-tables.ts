/** The verdict tables that judging a year fills, each with the columns that name a row within its year. */
export const verdictKeys = {
  indicator_score: ['consortium', 'indicator'],
  dimension_score: ['consortium', 'dimension'],
  consortium_score: ['consortium'],
  rule_result: ['subject', 'rule'],
  flag: ['key'],
  flag_basis: ['consortium'],
  obstacle: ['consortium', 'code'],
  rank_interval: ['consortium'],
  method_rank: ['method', 'consortium'],
  choice_influence: ['choice'],
  flag_stability: ['key'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type JudgedTable = keyof typeof verdictKeys;

export const isJudgedTable = (name: string): name is JudgedTable => Object.hasOwn(verdictKeys, name);

/** In the order in which judging fills them. */
export const judgedTables: readonly JudgedTable[] = Object.keys(verdictKeys).filter(isJudgedTable);
