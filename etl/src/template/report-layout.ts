import type { Indicator, Scheme } from '@monitor/domain';

/** The sheet that says whose report it is; one row per entry: label in A, value in B. */
export const basics = {
  sheet: '基本信息',
  entries: [
    { field: 'consortium', label: '联合体编号', note: '与认定文件一致，如 LHT-001' },
    { field: 'year', label: '报告年度', note: '四位年份，如 2025' },
    { field: 'submitted', label: '报送日期', note: '如 2026-03-31' },
    { field: 'signed_by', label: '负责人', note: '联合体负责人姓名' },
  ],
} as const;

/** The columns of an indicator sheet, in order. `part` marks the cells a consortium fills: item `C2.numerator` and so on. */
export const itemColumns = [
  { head: '代码', part: null, width: 8 },
  { head: '名称', part: null, width: 26 },
  { head: '口径', part: null, width: 60 },
  { head: '单位', part: null, width: 8 },
  { head: '分子填报值', part: 'numerator', width: 14 },
  { head: '分母填报值', part: 'denominator', width: 14 },
  { head: '系统取数确认值', part: 'confirmed', width: 16 },
] as const;

/** Columns beside them that tell what is known already; written where something is, and never read back. */
export const knownColumns = [
  { head: '系统取数', width: 14 },
  { head: '取数依据', width: 44 },
  { head: '上年填报', width: 18 },
] as const;

export type ItemPart = 'numerator' | 'denominator' | 'confirmed';

export const codeHead = itemColumns[0].head;
export const guideSheet = '填报说明';

export interface IndicatorSheet {
  readonly sheet: string;
  readonly indicators: readonly Indicator[];
}

/** The workbook of one scheme: written as the template and read back as the report, both from here. */
export interface ReportLayout {
  readonly sections: readonly IndicatorSheet[];
}

/** One sheet per dimension of the scheme, in its order, one row per indicator. */
export const reportLayout = (scheme: Scheme): ReportLayout => ({
  sections: scheme.dimensions.map(({ code, zh }) => ({
    sheet: zh,
    indicators: scheme.indicators.filter((indicator) => indicator.dimension === code),
  })),
});

/** `C2.numerator`: the name of one filled cell in `report_item`. */
export const itemCode = (indicator: string, part: ItemPart): string => `${indicator}.${part}`;
