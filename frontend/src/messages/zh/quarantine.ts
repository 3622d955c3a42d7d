export const quarantine = {
  title: '隔离与核对',
};
