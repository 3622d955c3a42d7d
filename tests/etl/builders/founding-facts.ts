import { build, creditCodeOf } from './facts.js';

export const aDesignation = build('designation', () => ({ uscc: creditCodeOf(1), kind: 'leading', valid_from: '2019-01-01', valid_until: null, authority: '长春市工业和信息化局', document: null }));
export const aRejection = build('rejection', () => ({ record: 'task', field: 'due', code: 'not_a_date', message: '“完成时限”应为日期', original: '年底' }));
