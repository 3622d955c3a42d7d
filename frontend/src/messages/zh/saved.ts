export const saved = {
  title: '视图',
  none: '还没有保存的视图。先选好年度和筛选，再起个名字保存。',
  name: '把当前页面存为',
  save: '保存',
  replace: '覆盖',
  remove: (name: string) => `删除视图“${name}”`,
};
