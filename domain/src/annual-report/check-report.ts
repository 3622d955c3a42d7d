import { bothParts, everyRow, partOfWhole, toldOnce } from './check-cells.js';
import { againstLastYear, againstSystem } from './check-figures.js';
import { rightDay, rightSubject, yearIsOver } from './check-subject.js';
import type { CheckedReport, ReportCheck } from './report-facts.js';
import type { ReportFinding } from './report-finding.js';

const checks: readonly ReportCheck[] = [rightSubject, yearIsOver, rightDay, everyRow, toldOnce, bothParts, partOfWhole, againstSystem, againstLastYear];

/** What a report says against itself, the system's numbers and the year before; what cannot be read was told by the reading. Pure. */
export const checkReport = (report: CheckedReport): ReportFinding[] => checks.flatMap((check) => check(report));
