import { policyKind } from '@monitor/domain';

/** Parts of the page 指标与规则. */
export const rulesViews = ['official', 'drafts', 'simulate', 'publish', 'evaluations'] as const;
export type RulesView = (typeof rulesViews)[number];

/** Parts of a draft in the editor. */
export const draftParts = ['head', 'weights', 'posts', 'settings', 'rules', 'changes'] as const;
export type DraftPart = (typeof draftParts)[number];

/** The part in view, the document it is about (`scheme/<id>/<version>`) and the simulation that is open; a default is left out. */
export interface RulesAddress {
  readonly view?: RulesView | undefined;
  readonly doc?: string | undefined;
  readonly sim?: number | undefined;
  readonly part?: DraftPart | undefined;
}

export interface DocumentName {
  readonly kind: 'scheme' | 'rule_set';
  readonly id: string;
  readonly version: string;
}

const LONGEST = 200;

/** A document as an address names it. */
export const documentAddress = ({ kind, id, version }: DocumentName): string => [kind, id, version].map((part) => encodeURIComponent(part)).join('/');

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** The document an address names; `null` for a text that names none. */
export const readDocumentAddress = (text: string | undefined): DocumentName | null => {
  const [kind, id, version, ...more] = (text ?? '').split('/').map(decoded);
  const known = policyKind.safeParse(kind);
  if (!known.success || more.length > 0) return null;
  return typeof id === 'string' && id !== '' && typeof version === 'string' && version !== '' ? { kind: known.data, id, version } : null;
};

/** Unknown parts and unreadable names are dropped. */
export const parseRulesAddress = (raw: Record<string, unknown>): RulesAddress => {
  const { doc, sim } = raw;
  const view = rulesViews.find((each) => each !== 'official' && each === raw['view']);
  const named = typeof doc === 'string' && doc.length <= LONGEST && readDocumentAddress(doc) !== null ? doc : undefined;
  const number = Number(sim);
  const part = draftParts.find((each) => each === raw['part']);
  return {
    ...(view === undefined ? {} : { view }),
    ...(named === undefined ? {} : { doc: named }),
    ...(Number.isInteger(number) && number > 0 ? { sim: number } : {}),
    ...(part === undefined ? {} : { part }),
  };
};
