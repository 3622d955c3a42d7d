import { isCalendarDate } from '../calendar/calendar-date.js';
import { cellFor, findingAt, type ReportCheck } from './report-facts.js';
import type { FilledCell } from './report-finding.js';

/** As read, or as written where the reading refused something else of the report. */
const told = ({ value, text }: FilledCell): string => value ?? text.normalize('NFKC').trim();

/** Whose report it is stands in the workbook and must be whom it was handed in for. */
export const rightSubject: ReportCheck = (report) => {
  const { consortium, year } = report.facts;
  const [who, when] = [cellFor(report, 'consortium'), cellFor(report, 'year')];
  const wrong = who !== undefined && told(who) !== '' && told(who) !== consortium;
  const late = when !== undefined && /^\d{4}$/u.test(told(when)) && told(when) !== String(year);
  return [
    ...(wrong ? [findingAt(who, { severity: 'error', code: 'wrong_consortium', expected: consortium, message: `这份报告写的是“${who.text}”，报送的是 ${consortium}。请改为 ${consortium}，或在正确的联合体下报送。` })] : []),
    ...(late ? [findingAt(when, { severity: 'error', code: 'wrong_year', expected: String(year), message: `这份报告写的是“${when.text}”年度，报送的是 ${year} 年度。请改为 ${year}，或在正确的年度下报送。` })] : []),
  ];
};

/** A year is reported when it is over. */
export const yearIsOver: ReportCheck = (report) => {
  const { year, arrived } = report.facts;
  const cell = cellFor(report, 'year');
  if (cell === undefined || arrived > `${year}-12-31`) return [];
  return [findingAt(cell, { severity: 'error', code: 'year_not_over', message: `${year} 年度尚未结束，年度结束后才能报送。` })];
};

/** The day of the report lies between the end of the year and the day it came; one that hides a delay is told. */
export const rightDay: ReportCheck = (report) => {
  const { year, arrived, due } = report.facts;
  const cell = cellFor(report, 'submitted');
  const day = cell?.value ?? null;
  if (cell === undefined || day === null || !isCalendarDate(day)) return [];
  if (day > arrived) return [findingAt(cell, { severity: 'error', code: 'date_in_future', expected: `不晚于 ${arrived}`, message: `报送日期 ${day} 晚于系统收到的日期 ${arrived}。请改为实际报送日期。` })];
  if (day <= `${year}-12-31`) return [findingAt(cell, { severity: 'error', code: 'date_before_year_end', expected: `${year + 1}-01-01 之后`, message: `报送日期 ${day} 早于报告年度结束。请改为实际报送日期。` })];
  if (day > due || arrived <= due) return [];
  return [findingAt(cell, { severity: 'warning', code: 'date_before_arrival', expected: arrived, message: `填写的报送日期 ${day} 未逾期，但系统在期限 ${due} 之后的 ${arrived} 才收到。请核实此前是否以其他方式报送。` })];
};
