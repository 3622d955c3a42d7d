import { edited, type Edit, rootPrefix, tagsOf, type XmlTag } from './xml-tags.js';
import { attributeOf, withAttribute } from './xml-tags.js';

/** How a cell is shown beside its own look: wrong, doubtful, or as a cell to fill again. */
export type Mark = 'error' | 'warning' | 'plain';

/** Red and amber of a marked cell, and the pale yellow of the template's cells to fill. */
const colours: Readonly<Record<Mark, string>> = { error: 'FFFFB3B3', warning: 'FFFFE08A', plain: 'FFFFFBE6' };

export interface ListStyles {
  readonly head: number;
  readonly text: number;
  readonly link: number;
}

interface Block {
  /** Where its children end. */
  readonly end: number;
  readonly open: XmlTag;
  readonly items: readonly string[];
}

const blockOf = (text: string, name: string): Block => {
  const tags = [...tagsOf(text)];
  const at = tags.findIndex((tag) => tag.name === name && tag.depth === 1 && tag.kind === 'open');
  const open = tags[at];
  const close = tags.slice(at + 1).find((tag) => tag.depth === 1 && tag.kind === 'close');
  if (open === undefined || close === undefined) throw new RangeError('工作簿的样式部件不完整，无法批注。请用 Excel 或 WPS 打开并另存后重新报送。');
  const children = tags.filter(({ depth, start }) => depth === 2 && start > open.start && start < close.start);
  const items = children.flatMap((tag, index) => {
    if (tag.kind === 'close') return [];
    const last = tag.kind === 'empty' ? tag : (children[index + 1] ?? tag);
    return [text.slice(tag.start, last.end)];
  });
  return { open, end: close.start, items };
};

/** The look of a workbook's cells, to which looks are added; what is there keeps its number. */
export class CellStyles {
  readonly #prefix: string;
  readonly #formats: readonly string[];
  readonly #fills: readonly string[];
  readonly #fonts: readonly string[];
  readonly #added = { fills: [] as string[], fonts: [] as string[], cellXfs: [] as string[] };
  readonly #known = new Map<string, number>();

  constructor(private readonly text: string) {
    this.#prefix = rootPrefix(text);
    this.#formats = blockOf(text, 'cellXfs').items;
    this.#fills = blockOf(text, 'fills').items;
    this.#fonts = blockOf(text, 'fonts').items;
  }

  /** The number of a look like `base` with the ground of a mark. */
  marked(base: number, mark: Mark): number {
    return this.#once(`${base} ${mark}`, () => this.#add(this.#withFill(this.#formats[base] ?? this.#blank(), this.#fill(colours[mark]))));
  }

  /** True for a look that a mark of ours left behind. */
  isMarked(style: number): boolean {
    const fill = this.#fills[Number(attributeOf(this.#formats[style] ?? '<xf/>', 'fillId') ?? 0)] ?? '';
    return [colours.error, colours.warning].some((colour) => fill.includes(colour));
  }

  list(): ListStyles {
    const [bold, link] = [this.#font('<b/>'), this.#font('<u/><color rgb="FF1F5F8B"/>')];
    const wrapped = '<alignment vertical="top" wrapText="1"/>';
    return { head: this.#format(bold, '<alignment vertical="center"/>'), text: this.#format(0, wrapped), link: this.#format(link, wrapped) };
  }

  toString(): string {
    return edited(this.text, (['fonts', 'fills', 'cellXfs'] as const).flatMap((name) => this.#edits(name)));
  }

  #edits(name: 'fonts' | 'fills' | 'cellXfs'): Edit[] {
    const { open, end, items } = blockOf(this.text, name);
    const added = this.#added[name];
    const tag = withAttribute(this.text.slice(open.start, open.end), 'count', String(items.length + added.length));
    return [{ start: open.start, end: open.end, text: tag }, { start: end, end, text: added.join('') }];
  }

  #once(key: string, make: () => number): number {
    const known = this.#known.get(key) ?? make();
    this.#known.set(key, known);
    return known;
  }

  #fill(colour: string): number {
    const p = this.#prefix;
    return this.#once(`fill ${colour}`, () => this.#fills.length + this.#added.fills.push(`<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${colour}"/></${p}patternFill></${p}fill>`) - 1);
  }

  #font(traits: string): number {
    const p = this.#prefix;
    const inner = `${traits}<sz val="11"/>`.replaceAll('<', `<${p}`);
    return this.#fonts.length + this.#added.fonts.push(`<${p}font>${inner}</${p}font>`) - 1;
  }

  #format(font: number, alignment: string): number {
    const p = this.#prefix;
    // quotePrefix: a text that begins like a formula stays a text when somebody edits the cell.
    return this.#add(`<${p}xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyFont="1" applyAlignment="1">${alignment.replaceAll('<', `<${p}`)}</${p}xf>`);
  }

  #add(format: string): number {
    return this.#formats.length + this.#added.cellXfs.push(format) - 1;
  }

  #blank(): string {
    return `<${this.#prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
  }

  #withFill(format: string, fill: number): string {
    const [tag] = [...tagsOf(format)];
    if (tag === undefined) return this.#withFill(this.#blank(), fill);
    const raw = withAttribute(withAttribute(format.slice(0, tag.end), 'fillId', String(fill)), 'applyFill', '1');
    return raw + format.slice(tag.end);
  }
}
