import { type JurisdictionMoney, type MoneyUnit, moneyUnitNamed, type SourceProfile } from '@monitor/domain';
import { columnLetters, type RawRow } from '../extract/raw-row.js';
import type { HeadFault, HeadReading } from './table-head.js';

interface Told {
  readonly reading: HeadReading;
  readonly head: RawRow;
  readonly note: MoneyUnit | null;
}

/** A table whose head or note tells another unit than the profile: its amounts would all be wrong, so it is not read. */
export const unitFaults = ({ columns, records }: SourceProfile, { reading, head, note }: Told, money: JurisdictionMoney): HeadFault[] => {
  const faults = new Map<string, HeadFault>();
  for (const field of records.flatMap(({ fields }) => Object.values(fields))) {
    if (!('column' in field) || typeof field.unit !== 'string') continue;
    const agreed = moneyUnitNamed(field.unit, money)?.name ?? null;
    const at = columns.findIndex(({ name }) => name === field.column);
    const position = reading.positions[at] ?? -1;
    const told = reading.units[at] ?? note;
    if (position < 0 || told === null || told === agreed) continue;
    const cell = `${columnLetters(position)}${head.row}`;
    faults.set(cell, { code: 'unit_conflict', cell, message: `列“${(head.texts[position] ?? '').trim()}”（${cell}）约定单位为${agreed ?? field.unit}，文件${reading.units[at] === null ? '的说明' : '的表头'}却写${told}，未读取。请核对单位后改正文件或配置。` });
  }
  return [...faults.values()];
};
