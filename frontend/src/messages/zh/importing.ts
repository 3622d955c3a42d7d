export const importing = {
  title: '导入',
};
