export const member = {
  title: '成员单位',
};
