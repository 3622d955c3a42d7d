import type { Workbook } from '@cj-tech-master/excelts';
import type { Scheme } from '@monitor/domain';
import { guideSheet } from './report-layout.js';

const sentences = (scheme: Scheme): readonly string[] => [
  '创新联合体年度运行报告（填报表）',
  `依据：${scheme.zh}，版本 ${scheme.version}。`,
  `报送期限：次年 ${scheme.calendar.reportDue.replace('-', ' 月 ')} 日前；逾期 ${scheme.calendar.graceDays} 天内补报会扣分，再晚按未报送处理。`,
  '1. 先填“基本信息”：联合体编号、报告年度、报送日期必须填写，否则整份报告无法归档。',
  '2. 浅黄色单元格由联合体填写；灰色单元格请勿改动，工作表和表头请勿改名。',
  '3. “分子填报值”“分母填报值”只填数字，不带单位和百分号；没有发生请填 0，没有数据请留空。',
  '4. “系统取数确认值”可填联合体自行核算的结果，与系统取数相差较大时会提示核对；不填视为无异议。',
  '5. 请用 Excel 或 WPS 保存为“Excel 工作簿（*.xlsx）”，不要加密，不要引用其他文件。',
];

export const writeGuide = (workbook: Workbook, scheme: Scheme): void => {
  const sheet = workbook.addWorksheet(guideSheet, { pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } });
  sheet.columns = [{ width: 100 }];
  for (const [index, sentence] of sentences(scheme).entries()) {
    const cell = sheet.addRow([sentence]).getCell(1);
    cell.alignment = { wrapText: true, vertical: 'middle' };
    cell.font = index === 0 ? { bold: true, size: 14 } : { size: 11 };
  }
};
