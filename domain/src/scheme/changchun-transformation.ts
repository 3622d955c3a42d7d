import type { Indicator } from './indicator.js';
import { proposed, units, wanYuanScale } from './units.js';

/** T 成果转化, weight 25. */
export const transformationIndicators: readonly Indicator[] = [
  {
    code: 'T1', dimension: 'T', zh: '发明专利授权数', en: 'Invention patents granted',
    definition: {
      zh: '当年授权、至少一家成员为权利人并与联合体项目关联的发明专利，按申请号去重',
      en: 'Invention patents granted in the year, owned by at least one member and linked to a consortium project, once per application number',
    },
    unit: units.piece, direction: 'up', weight: 4, goalposts: { type: 'linear', lo: 0, hi: 10 },
    sources: ['OR'], value: 'sum', scale: 1, whenEmpty: 'zero',
    numerator: { zh: '授权发明专利', en: 'Patents granted', unit: '件' },
    denominator: null,
    evidence: { article: '第八条第四项', authority: proposed },
  },
  {
    code: 'T2', dimension: 'T', zh: '共有知识产权占比', en: 'Jointly owned IP share',
    definition: {
      zh: '当年发明专利、软件著作权、标准中，由两家以上成员共有的 ÷ 全部；当年无知识产权的不适用',
      en: 'Patents, software and standards of the year owned by two or more members ÷ all of them; not applicable without any',
    },
    unit: units.percent, direction: 'up', weight: 3, goalposts: { type: 'linear', lo: 10, hi: 60 },
    sources: ['OR', 'MR'], value: 'ratio', scale: 100, whenEmpty: 'not_applicable',
    numerator: { zh: '共有知识产权', en: 'Jointly owned', unit: '件' },
    denominator: { zh: '全部知识产权', en: 'All intellectual property', unit: '件' },
    evidence: { article: '第七条', authority: proposed },
  },
  {
    code: 'T3', dimension: 'T', zh: '技术合同成交额', en: 'Technology contract value',
    definition: {
      zh: '当年签订并经认定登记、成员为买方或卖方的技术合同成交额（买卖双方为同一单位的不计）',
      en: 'Registered technology contracts signed in the year with a member as seller or buyer; contracts of a unit with itself excluded',
    },
    unit: units.wanYuan, direction: 'up', weight: 5, goalposts: { type: 'log', lo: 0, hi: 3000 },
    sources: ['OR'], value: 'sum', scale: wanYuanScale, whenEmpty: 'zero',
    numerator: { zh: '技术合同成交额', en: 'Contract value', unit: '元' },
    denominator: null,
    evidence: { article: '第八条第四项', authority: proposed },
  },
  {
    code: 'T4', dimension: 'T', zh: '高校院所成果转化数', en: 'University and institute results transferred',
    definition: {
      zh: '当年高校、院所成员的成果由企业成员投入使用、附有佐证的项数',
      en: 'Results of university or institute members put into use by an enterprise member in the year, with evidence',
    },
    unit: units.result, direction: 'up', weight: 4, goalposts: { type: 'linear', lo: 0, hi: 5 },
    sources: ['OR'], value: 'sum', scale: 1, whenEmpty: 'zero',
    numerator: { zh: '转化的成果', en: 'Results transferred', unit: '项' },
    denominator: null,
    evidence: { article: '第十条第二项', authority: { zh: '参照高新技术企业认定：转化5项以上为最高档（待按国科发火〔2016〕195号核对）', en: 'After the high-tech enterprise table: five or more is the top band (to be verified)' } },
  },
  {
    code: 'T5', dimension: 'T', zh: '成果转化新增销售收入', en: 'New revenue from results',
    definition: {
      zh: '当年可追溯到联合体成果的产品与服务销售收入',
      en: 'Revenue in the year from products and services traceable to a consortium result',
    },
    unit: units.wanYuan, direction: 'up', weight: 5, goalposts: { type: 'log', lo: 0, hi: 10_000 },
    sources: ['OR', 'AR'], value: 'sum', scale: wanYuanScale, whenEmpty: 'zero',
    numerator: { zh: '新增销售收入', en: 'New revenue', unit: '元' },
    denominator: null,
    evidence: { article: '第八条第四项', authority: proposed },
  },
  {
    code: 'T6', dimension: 'T', zh: '示范应用场景数', en: 'Demonstration scenarios',
    definition: {
      zh: '当年开放、在用并采用至少一项联合体技术的示范应用场景数',
      en: 'Demonstration scenarios opened in the year, in use and with at least one consortium technology',
    },
    unit: units.scene, direction: 'up', weight: 2, goalposts: { type: 'linear', lo: 0, hi: 5 },
    sources: ['OR', 'AR'], value: 'sum', scale: 1, whenEmpty: 'zero',
    numerator: { zh: '示范应用场景', en: 'Scenarios', unit: '个' },
    denominator: null,
    evidence: { article: '第八条第四项', authority: proposed },
  },
  {
    code: 'T7', dimension: 'T', zh: '标准制修订数（加权）', en: 'Standards (weighted)',
    definition: {
      zh: '当年发布的标准：国际每项4分、国家3分、行业或地方2分、团体1分',
      en: 'Standards published in the year: international 4, national 3, industry or local 2, group 1 point each',
    },
    unit: units.points, direction: 'up', weight: 2, goalposts: { type: 'linear', lo: 0, hi: 6 },
    sources: ['OR'], value: 'sum', scale: 1, whenEmpty: 'zero',
    numerator: { zh: '标准得分', en: 'Points of the standards', unit: '分' },
    denominator: null,
    evidence: { article: '第八条第五项', authority: { zh: '北京市工程研究中心评价对标准计3分；参照值为拟定值', en: 'Beijing gives 3 points to standards; reference values proposed' } },
  },
];
