export const screen = {
  title: '大屏',
};
