import { defineRecord, ofConsortium } from './define-record.js';
import { date, decimal, integer } from './number-fields.js';
import { optional, text, words } from './text-fields.js';

/** 年度运行报告 (Art. 12): that it came, when, and which of its parts are filled. */
export const report = defineRecord({
  name: 'report',
  zh: '年度运行报告',
  key: ['consortium', 'year'],
  anchor: 'submitted',
  references: [ofConsortium],
  fields: {
    consortium: text({ zh: '联合体编号', max: 40 }),
    year: integer({ zh: '报告年度', min: 2000, max: 2100 }),
    submitted: date({ zh: '报送日期' }),
    sections: words({ zh: '已填部分' }),
    signed_by: optional(text({ zh: '负责人', max: 60 })),
  },
});

/** One number of an annual report: a declared numerator or denominator, or a confirmation of a number the system pulled. */
export const reportItem = defineRecord({
  name: 'report_item',
  zh: '报告填报项',
  key: ['consortium', 'year', 'item'],
  anchor: 'value',
  references: [ofConsortium],
  fields: {
    consortium: text({ zh: '联合体编号', max: 40 }),
    year: integer({ zh: '报告年度', min: 2000, max: 2100 }),
    item: text({ zh: '填报项', max: 40 }),
    value: decimal({ zh: '填报值', min: 0 }),
  },
});
