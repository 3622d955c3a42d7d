/** Steps of 导入, in their order. */
export const importSteps = ['drop', 'format', 'mapping', 'save'] as const;
export type ImportStep = (typeof importSteps)[number];

/** The file in hand and how far one is with it; the first step is left out. */
export interface ImportAddress {
  readonly upload?: string | undefined;
  readonly step?: ImportStep | undefined;
}

const ID = /^[A-Za-z0-9-]{1,64}$/u;

/** Unknown steps are dropped; a step without a file is none. */
export const parseImportAddress = (raw: Record<string, unknown>): ImportAddress => {
  const { upload } = raw;
  if (typeof upload !== 'string' || !ID.test(upload)) return {};
  const step = importSteps.find((each) => each !== 'drop' && each === raw['step']);
  return { upload, ...(step === undefined ? {} : { step }) };
};
