import { outcomeKinds } from '../record/money-codes.js';
import { pipelineStageNames } from '../sentence/sector-results.js';
import type { ReportChart, ReportTable } from './report.js';
import { countColumn, moneyColumn, ratioColumn, scoreColumn, textColumn } from './report-columns.js';
import { fillTable } from './report-table.js';
import { stepTitles, wordOf } from './report-words.js';
import type { SectorReportParts } from './sector-report-parts.js';

export const kindsTable = ({ replies: { outcomes } }: SectorReportParts): ReportTable =>
  fillTable({
    code: 'kinds', title: '成果与佐证', sheet: '成果', nameColumn: 'name', missing: '该类成果没有记录，不计佐证率',
    columns: [
      textColumn({ code: 'name', head: '成果类型', formula: '成果记录的类型', width: 2.4 }),
      countColumn({ code: 'count', head: '数量', unit: '项', formula: '本年取得的成果记录数', width: 1.4 }),
      countColumn({ code: 'previousCount', head: '上年数量', unit: '项', formula: '同上，上年度', width: 1.6 }),
      moneyColumn({ code: 'amount', head: '金额', formula: '成果记录的金额；合同额与收入口径不同，不相加', width: 2.4 }, false),
      moneyColumn({ code: 'previousAmount', head: '上年金额', formula: '同上，上年度', width: 2.4 }, false),
      countColumn({ code: 'withEvidence', head: '有佐证', unit: '项', formula: '附有佐证材料或登记号的成果数', width: 1.4 }),
      ratioColumn({ code: 'evidenceRate', head: '佐证率', unit: '%', formula: '有佐证 ÷ 数量', of: ['withEvidence', 'count'], width: 1.4 }),
    ],
    rows: outcomes.kinds.map(({ kind, count, previousCount, amount, previousAmount, withEvidence }) => [wordOf(outcomeKinds, kind), count, previousCount, amount, previousAmount, withEvidence, null]),
  });

export const yearsTable = ({ replies: { outcomes } }: SectorReportParts): ReportTable =>
  fillTable({
    code: 'years', title: '近年技术合同与转化收入', sheet: '分年成果', nameColumn: 'year', missing: '没有数据',
    columns: [
      textColumn({ code: 'year', head: '年度', formula: '取得年度', width: 1.5 }),
      moneyColumn({ code: 'contracts', head: '技术合同额', formula: '当年技术合同金额', width: 2 }),
      moneyColumn({ code: 'revenue', head: '转化收入', formula: '当年新增销售收入', width: 2 }),
      countColumn({ code: 'count', head: '成果', unit: '项', formula: '当年成果记录数', width: 1.5 }),
    ],
    rows: outcomes.years.map(({ year, contracts, revenue, count }) => [`${year}年`, contracts, revenue, count]),
  });

export const pipelineTable = ({ replies: { pipeline } }: SectorReportParts): ReportTable =>
  fillTable({
    code: 'pipeline', title: '成果转化各环节', sheet: '转化环节', nameColumn: 'stage', missing: '没有上一环节，或上一环节没有项目',
    columns: [
      textColumn({ code: 'stage', head: '环节', formula: '立项→有攻关清单→攻关完成→形成成果→签约转化→取得收入', width: 2.4 }),
      countColumn({ code: 'reached', head: '到达项目', unit: '个', formula: '到达本环节且经过此前各环节的项目数', width: 1.8 }, false),
      countColumn({ code: 'before', head: '上一环节', unit: '个', formula: '到达上一环节的项目数', width: 1.8 }, false),
      ratioColumn({ code: 'conversion', head: '转化率', unit: '%', formula: '到达项目 ÷ 上一环节', of: ['reached', 'before'], width: 1.8 }),
      countColumn({ code: 'alone', head: '越级到达', unit: '个', formula: '到达本环节但缺此前某一环节记录的项目数', width: 1.8 }, false),
    ],
    rows: pipeline.stages.map(({ stage, reached, alone }, place) => [pipelineStageNames[stage].zh, reached, pipeline.stages[place - 1]?.reached ?? null, null, alone]),
  });

export const timesTable = ({ replies: { times } }: SectorReportParts): ReportTable =>
  fillTable({
    code: 'times', title: '自立项到各环节的用时', sheet: '转化用时', nameColumn: 'step', missing: '没有到达该环节的项目',
    columns: [
      textColumn({ code: 'step', head: '环节', formula: '自立项算起，到本环节第一天', width: 2.4 }),
      countColumn({ code: 'count', head: '项目', unit: '个', formula: '年末前到达该环节、日期不早于立项的项目数', width: 1.4 }, false),
      ...([['low', '最短', '最短的用时'], ['lowerQuartile', '下四分位', '四分之一的项目不长于此'], ['median', '中位数', '一半的项目不长于此'], ['upperQuartile', '上四分位', '四分之三的项目不长于此'], ['high', '最长', '最长的用时']] as const)
        .map(([code, head, formula]) => scoreColumn({ code, head, unit: '月', formula, width: 1.6 })),
      scoreColumn({ code: 'sincePrevious', head: '自上一环节', unit: '月', formula: '先到上一环节的项目自上一环节起用时的中位数', width: 1.8 }),
      countColumn({ code: 'early', head: '早于立项', unit: '个', formula: '环节日期早于立项、须核对的项目数，不计入用时' }, false),
    ],
    rows: times.steps.map(({ step, count, low, lowerQuartile, median, upperQuartile, high, sincePrevious, early }) => [stepTitles[step], count, low, lowerQuartile, median, upperQuartile, high, sincePrevious, early]),
  });

export const pipelineChart = ({ replies: { pipeline } }: SectorReportParts): ReportChart => {
  const [first, last] = [pipeline.stages[0], pipeline.stages.at(-1)];
  return {
    code: 'pipeline', title: '到达各环节的项目数', kind: 'column', table: 'pipeline', category: 'stage', series: ['reached'], first: 6, unit: '个',
    told: first === undefined || last === undefined ? '没有项目。' : `${first.reached}个项目中，${last.reached}个取得收入。`,
  };
};

export const yearsChart = ({ replies: { outcomes } }: SectorReportParts): ReportChart => ({
  code: 'years', title: '近年技术合同额与转化收入', kind: 'column', table: 'years', category: 'year', series: ['contracts', 'revenue'], first: outcomes.years.length, unit: '万元',
  told: `${outcomes.years.length}个年度的技术合同额与转化收入，数值见上表。`,
});
