const fieldOf = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null && name in value ? Object.entries(value).find(([each]) => each === name)?.[1] : undefined);

/** The date up to which the data of a reply reach, where the reply tells what it rests on. */
export const asOfText = (reply: unknown): string | null => {
  const asOf = fieldOf(fieldOf(reply, 'basis'), 'asOf');
  return typeof asOf === 'string' ? asOf : null;
};
