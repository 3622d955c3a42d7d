export const annualReports = {
  title: '年度报告',
};
