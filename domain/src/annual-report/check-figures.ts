import { differsByMore } from '../number/decimal.js';
import { atLeastTimes, type CheckedReport, findingAt, isZero, type ReportCheck } from './report-facts.js';
import type { FilledCell, ReportFinding } from './report-finding.js';

const JUMP = 3;
/** 元 and 万元 are told apart by a factor of ten thousand; half and double of it leave room for real change. */
const SLIP = { from: 5000, to: 20_000 } as const;

const isSlip = (one: string, other: string): boolean => !isZero(one) && !isZero(other) && [[one, other], [other, one]].some(([more = '', less = '']) => atLeastTimes(more, less, SLIP.from) && !atLeastTimes(more, less, SLIP.to));

const isJump = (one: string, other: string): boolean => !isZero(one) && !isZero(other) && (atLeastTimes(one, other, JUMP) || atLeastTimes(other, one, JUMP));

const filled = ({ cells }: CheckedReport): readonly { readonly cell: FilledCell; readonly value: string }[] => cells.flatMap((cell) => (cell.value === null || !cell.item.includes('.') ? [] : [{ cell, value: cell.value }]));

const unitOf = ({ facts: { scheme } }: CheckedReport, item: string): string => {
  const [code, part] = item.split('.');
  const indicator = scheme.indicators.find((each) => each.code === code);
  if (part === 'numerator' || part === 'denominator') return indicator?.reportItems?.[part].unit.zh ?? '';
  return indicator?.unit.zh ?? '';
};

const slip = (cell: FilledCell, { expected, against, unit }: { expected: string; against: string; unit: string }): ReportFinding =>
  findingAt(cell, { severity: 'warning', code: 'unit_slip', expected, message: `与${against} ${expected} 相差约一万倍，可能把元、万元填混了。这一格的单位是“${unit}”，请核对后改正。` });

/** What a consortium says of a number that the system counted. */
export const againstSystem: ReportCheck = (report) => {
  const { system, scheme } = report.facts;
  const percent = scheme.flagging.differencePercent;
  return filled(report).flatMap(({ cell, value }) => {
    const [code = '', part] = cell.item.split('.');
    const counted = system.get(code);
    if (part !== 'confirmed' || counted === undefined || !differsByMore(value, counted, percent)) return [];
    const unit = unitOf(report, cell.item);
    if (isSlip(value, counted)) return [slip(cell, { expected: counted, against: '系统取数', unit })];
    return [findingAt(cell, { severity: 'warning', code: 'differs_from_system', expected: counted, message: `填报 ${value}${unit}，系统取数 ${counted}${unit}，相差超过 ${percent}%。请核对项目、经费和成果记录，确有遗漏的先补报记录。` })];
  });
};

/** What was said a year before. */
export const againstLastYear: ReportCheck = (report) =>
  filled(report).flatMap(({ cell, value }) => {
    const before = report.facts.lastYear.get(cell.item);
    if (before === undefined) return [];
    const unit = unitOf(report, cell.item);
    if (isSlip(value, before)) return [slip(cell, { expected: before, against: '上年填报', unit })];
    if (!isJump(value, before)) return [];
    const way = atLeastTimes(value, before, JUMP) ? '的三倍及以上' : '的三分之一及以下';
    return [findingAt(cell, { severity: 'warning', code: 'jump', expected: before, message: `填报 ${value}${unit}，是上年填报 ${before}${unit} ${way}。请核对；属实的请在报送说明中写明原因。` })];
  });
