export const report = {
  export: '导出领域报告',
  why: '按当前筛选条件导出，数字与本页一致',
  wait: '正在更新本页数据，请稍候再导出',
  choose: '选择格式',
  formats: { docx: 'Word 公文', xlsx: 'Excel 工作簿' },
  formatsWhy: { docx: '公文版式，图表可在 Word 中编辑', xlsx: '首页为口径，逐表可计算、可核对' },
  writing: '正在生成…',
  writingWhy: '正在生成报告，完成后自动下载。',
  done: (name: string) => `已下载“${name}”`,
};
