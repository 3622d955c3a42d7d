import type { ReportMishaps } from './write/write-reports.js';

/** Where single workbooks go wrong on their way. */
export const mishaps: ReportMishaps = { renamed: 'LHT-031/2023', garbled: 'LHT-022/2024', empty: 'LHT-028/2025', torn: 'LHT-024/2025', stranger: 'LHT-088' };
