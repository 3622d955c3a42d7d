export const outcomes = {
  title: '成果转化',
};
