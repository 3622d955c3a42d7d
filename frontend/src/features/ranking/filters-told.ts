import type { Filters, FlagKind } from '@monitor/domain';
import { districtName, sectorName } from '../../messages/names';
import type { Wording } from './ranking-csv';

/** The filters in words: 「领域：新材料；系统建议：建议整改」; empty when nothing is narrowed. */
export const filtersTold = ({ sector, district, status }: Filters, flag: readonly FlagKind[], { messages, language }: Pick<Wording, 'messages' | 'language'>): string => {
  const { frame, ranking, status: words } = messages;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [frame.sector, sector.map((code) => sectorName(code)[language])],
    [frame.district, district.map((code) => districtName(code)[language])],
    [frame.status, status.map((code) => Object.entries(words.consortium).find(([known]) => known === code)?.[1] ?? code)],
    [ranking.columns.flags, flag.map((kind) => words.flags[kind])],
  ];
  const [colon, comma, stop] = language === 'zh' ? ['：', '、', '；'] : [': ', ', ', '; '];
  return parts.filter(([, names]) => names.length > 0).map(([name, names]) => `${name}${colon}${names.join(comma)}`).join(stop);
};
