export const funds = {
  title: '资金',
};
