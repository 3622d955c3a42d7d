export const project = {
  title: '项目',
};
