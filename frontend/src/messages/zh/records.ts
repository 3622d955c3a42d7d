export const records = {
  title: '台账浏览',
};
