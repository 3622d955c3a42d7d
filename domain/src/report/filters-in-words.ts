import type { ConsortiumStatus, Filters } from '../api/shared-shapes.js';
import { allSectors, type Jurisdiction } from '../jurisdiction/jurisdiction.js';
import { statusNames, wordOf } from './report-words.js';

const isStatus = (code: string): code is ConsortiumStatus => code in statusNames;

/** The filters of a page as a report tells them: 「领域：新材料；县区：朝阳区、绿园区」; 「全部」 when nothing is narrowed. */
export const filtersInWords = ({ sector, district, status }: Omit<Filters, 'year'>, jurisdiction: Jurisdiction): string => {
  const parts = [
    ['领域', sector.map((code) => wordOf(allSectors(jurisdiction), code))],
    ['县区/开发区', district.map((code) => wordOf(jurisdiction.districts, code))],
    ['状态', status.map((code) => (isStatus(code) ? statusNames[code] : code))],
  ] as const;
  const told = parts.flatMap(([name, words]) => (words.length === 0 ? [] : [`${name}：${words.join('、')}`]));
  return told.length === 0 ? '全部' : told.join('；');
};
