/** Hands a file made or fetched in the page to the browser's downloads. */
export const saveFile = (name: string, type: string, content: BlobPart): void => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download starts after this task; a revoked address would cancel it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
