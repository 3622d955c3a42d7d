/** Where money comes from. The first four are fiscal. */
export const fundSources = [
  { code: 'national', zh: '国家财政' },
  { code: 'provincial', zh: '省财政' },
  { code: 'city', zh: '市财政专项', aliases: ['市财政'] },
  { code: 'district', zh: '县区财政' },
  { code: 'own', zh: '自筹' },
  { code: 'social', zh: '社会投资' },
  { code: 'loan', zh: '贷款' },
  { code: 'equity', zh: '先投后股', aliases: ['股权'] },
  { code: 'compensation', zh: '风险补偿' },
] as const;

export const fundCategories = [
  { code: 'equipment', zh: '设备费' },
  { code: 'operations', zh: '业务费' },
  { code: 'labour', zh: '劳务费' },
  { code: 'indirect', zh: '间接费用' },
] as const;

export const fundKinds = [
  { code: 'planned', zh: '预算', aliases: ['计划'] },
  { code: 'allocated', zh: '拨付', aliases: ['到账'] },
  { code: 'spent', zh: '支出' },
  { code: 'refunded', zh: '退回' },
] as const;

/** What may come out of a consortium. */
export const outcomeKinds = [
  { code: 'patent', zh: '发明专利' },
  { code: 'software', zh: '软件著作权' },
  { code: 'standard', zh: '标准' },
  { code: 'contract', zh: '技术合同' },
  { code: 'transfer', zh: '成果转化' },
  { code: 'revenue', zh: '新增销售收入' },
  { code: 'scenario', zh: '示范场景' },
  { code: 'analysis', zh: '产业分析报告' },
] as const;
