import { plainText, type RecordName } from '@monitor/domain';

/** The records of one project document: keys are the field names of each kind, amounts are in 元. */
export interface ChildList {
  /** Key of the nested list. */
  readonly key: string;
  readonly record: RecordName;
}

export const projectChildren: readonly ChildList[] = [
  { key: 'units', record: 'project_unit' },
  { key: 'tasks', record: 'task' },
  { key: 'milestones', record: 'milestone' },
];

/** Fields a nested record takes from its project: its own field → the project's. */
export const inherited: Readonly<Record<string, string>> = { project: 'code', consortium: 'consortium' };

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A JSON value as the text of a cell: numbers by their shortest decimal text, lists parted by `;`, nothing as ''. */
export const jsonText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return plainText(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(';');
  return JSON.stringify(value);
};

/** One step of a JSON pointer (RFC 6901). */
export const pointerStep = (key: string): string => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
