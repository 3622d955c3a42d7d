export const sector = {
  title: '领域',
};
