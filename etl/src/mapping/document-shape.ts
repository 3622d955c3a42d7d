import type { SourceProfile } from '@monitor/domain';
import { isObject, pointerStep } from './project-document.js';
import { incrementalOf } from './compile-profile.js';
import { isOfItem, lookAt, pointerSteps } from './json-pointer.js';

/** What a document lacks or has beside what was agreed. */
export interface ShapeFault {
  readonly kind: 'missing' | 'new';
  readonly pointer: string;
  readonly head: string;
}

const MOST_KNOWN = 1000;

const asPointer = (head: string): string => pointerSteps(head).map(pointerStep).join('');

/** Holds documents to the columns of a profile. Documents of one shape are looked at once. */
export class DocumentShapes {
  readonly #declared: readonly string[];
  readonly #required: readonly { readonly head: string; readonly ways: readonly (readonly string[])[] }[];
  readonly #known = new Map<string, readonly ShapeFault[]>();

  constructor(profile: SourceProfile) {
    const own = profile.columns.filter(({ head }) => !isOfItem(head));
    const keys = incrementalOf(profile);
    const named = [...own.flatMap(({ head, aliases }) => [head, ...aliases]), ...profile.records.flatMap(({ each }) => (each === undefined ? [] : [each])), ...(keys === undefined ? [] : [keys.watermark, ...keys.key])];
    this.#declared = named.map(asPointer);
    this.#required = own.filter(({ required }) => required).map(({ head, aliases }) => ({ head, ways: [head, ...aliases].map(pointerSteps) }));
  }

  faultsOf(value: unknown): readonly ShapeFault[] {
    const leaves = [...leavesOf(value, '')];
    const shape = leaves.map(({ pointer, isNull }) => (isNull ? `${pointer}\u001f` : pointer)).join('\n');
    const known = this.#known.get(shape);
    if (known !== undefined) return known;
    const faults = [...this.#missing(value), ...leaves.filter((leaf) => !this.#isDeclared(leaf)).map(({ pointer }): ShapeFault => ({ kind: 'new', pointer, head: pointer }))];
    if (this.#known.size < MOST_KNOWN) this.#known.set(shape, faults);
    return faults;
  }

  #missing(value: unknown): ShapeFault[] {
    return this.#required.filter(({ ways }) => !ways.some((steps) => lookAt(value, steps).found)).map(({ head }) => ({ kind: 'missing', pointer: asPointer(head), head }));
  }

  #isDeclared({ pointer, isNull }: Leaf): boolean {
    return this.#declared.some((known) => known === pointer || pointer.startsWith(`${known}/`) || (isNull && known.startsWith(`${pointer}/`)));
  }
}

interface Leaf {
  readonly pointer: string;
  readonly isNull: boolean;
}

/** Every place of a document that is no object; lists are one place each, objects without keys none. */
function* leavesOf(value: unknown, pointer: string): Generator<Leaf> {
  if (!isObject(value)) {
    yield { pointer, isNull: value === null };
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* leavesOf(inner, pointer + pointerStep(key));
}
