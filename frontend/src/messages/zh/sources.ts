export const sources = {
  title: '来源与运行',
};
