import { posix } from 'node:path';
import { readParts, writeParts, type ZipPart } from './zip-parts.js';
import { attributeOf, edited, escaped, rootPrefix, tagsOf } from './xml-tags.js';

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** Name of the part. */
  readonly target: string;
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = '[Content_Types].xml';

const relationsName = (part: string): string => posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

/** An office file as parts of text that can be changed; a part nobody changes keeps its bytes. */
export class OfficePackage {
  readonly #parts: Map<string, Uint8Array>;

  private constructor(parts: readonly ZipPart[]) {
    this.#parts = new Map(parts.map(({ name, bytes }) => [name, bytes]));
  }

  static async open(path: string): Promise<OfficePackage> {
    return new OfficePackage(await readParts(path));
  }

  bytes(): Uint8Array {
    return writeParts([...this.#parts].map(([name, bytes]) => ({ name, bytes })));
  }

  has(name: string): boolean {
    return this.#nameOf(name) !== undefined;
  }

  /** @throws RangeError when there is no such part, or it is not UTF-8 */
  text(name: string): string {
    const bytes = this.#parts.get(this.#nameOf(name) ?? '');
    if (bytes === undefined) throw new RangeError(`工作簿缺少部件 ${name}，无法批注。请用 Excel 或 WPS 打开并另存后重新报送。`);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  }

  set(name: string, text: string): void {
    this.#parts.set(this.#nameOf(name) ?? name, new TextEncoder().encode(text));
  }

  remove(name: string): void {
    const known = this.#nameOf(name);
    if (known !== undefined) this.#parts.delete(known);
  }

  /** A name with the smallest number that no part bears: `freeName('xl/comments', '.xml')`. */
  freeName(stem: string, ending: string): string {
    for (let number = 1; ; number += 1) if (!this.has(`${stem}${number}${ending}`)) return `${stem}${number}${ending}`;
  }

  relations(part: string): readonly Relation[] {
    const name = relationsName(part);
    if (!this.has(name)) return [];
    const text = this.text(name);
    return [...tagsOf(text)].flatMap(({ name: tag, kind, start, end }) => {
      const raw = text.slice(start, end);
      const [id, type, target] = [attributeOf(raw, 'Id'), attributeOf(raw, 'Type'), attributeOf(raw, 'Target')];
      if (tag !== 'Relationship' || kind === 'close' || id === null || type === null || target === null) return [];
      return [{ id, type, target: target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target) }];
    });
  }

  /** Relates a part to another, by a relative path as most readers expect it; returns the id. */
  relate(part: string, type: string, target: string): string {
    const name = relationsName(part);
    const known = new Set(this.relations(part).map(({ id }) => id));
    const id = Array.from({ length: known.size + 1 }, (_, index) => `rIdReview${index + 1}`).find((each) => !known.has(each)) ?? '';
    const text = this.has(name) ? this.text(name) : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONS}"></Relationships>`;
    this.set(name, withChild(text, `<${rootPrefix(text)}Relationship Id="${id}" Type="${type}" Target="${escaped(posix.relative(posix.dirname(part), target))}"/>`));
    return id;
  }

  forgetRelations(part: string): void {
    this.remove(relationsName(part));
  }

  /** Says what a new part is. */
  declare(kind: 'Override' | 'Default', key: string, type: string): void {
    const text = this.text(TYPES);
    const named = kind === 'Override' ? ['PartName', `/${key}`] : ['Extension', key];
    const [attribute = '', value = ''] = named;
    const known = [...tagsOf(text)].some(({ name, start, end }) => name === kind && attributeOf(text.slice(start, end), attribute)?.toLowerCase() === value.toLowerCase());
    if (!known) this.set(TYPES, withChild(text, `<${rootPrefix(text)}${kind} ${attribute}="${escaped(value)}" ContentType="${type}"/>`));
  }

  /** Part names are compared without case, as office programs do. */
  #nameOf(name: string): string | undefined {
    if (this.#parts.has(name)) return name;
    const wanted = name.toLowerCase();
    return [...this.#parts.keys()].find((each) => each.toLowerCase() === wanted);
  }
}

/** The text with an element put at the end of its root. */
export const withChild = (text: string, child: string): string => {
  const [root, ...others] = [...tagsOf(text)].filter(({ depth }) => depth === 0);
  const close = others.find(({ kind }) => kind === 'close');
  if (close !== undefined) return edited(text, [{ start: close.start, end: close.start, text: child }]);
  if (root === undefined) throw new RangeError('部件没有内容，无法批注。请用 Excel 或 WPS 打开并另存后重新报送。');
  const tag = text.slice(root.start, root.end);
  const name = /^<([^\s/>]+)/u.exec(tag)?.[1] ?? '';
  return edited(text, [{ start: root.start, end: root.end, text: `${tag.replace(/\/>$/u, '>')}${child}</${name}>` }]);
};
