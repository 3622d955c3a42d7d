import type { SaxesParser } from 'saxes';
import type { PlacedCell, SheetReader } from './sheet-reader.js';
import { openParser } from './xml-events.js';

const textBody = String.raw`[^<&>\x00-\x08\x0b-\x1f\ufffe\uffff]*`;
const rowTag = /<row r="(\d{1,7})"(?: spans="[\d: ]*")?(?: s="\d+")?(?: customFormat="[01]")?(?: ht="[\d.]+")?(?: customHeight="[01]")?(?: x14ac:dyDescent="[\d.]+")?>/uy;
const cellTag = new RegExp(
  String.raw`<c r="([A-Z]{1,3}\d{1,7})"(?: s="(\d+)")?(?: t="([a-zA-Z]{1,9})")?(?:/>|>(?:<v>(${textBody})</v>|<is><t(?: xml:space="preserve")?>(${textBody})</t></is>)?</c>)`,
  'y',
);
const rowEnd = '</row>';
/** A row that is not whole after so many characters is left to the parser. */
const longestCarry = 1 << 20;

/**
 * Feeds the text of a sheet to its reader. Rows written the way nearly every writer writes them match one strict pattern from
 * `<row` to `</row>` and need no parser, which takes two thirds of the time; all else goes through the parser. What matches is
 * well-formed and closed in itself, so the rest is well-formed exactly when the whole is.
 */
export class SheetFeed {
  readonly #parser: SaxesParser;
  #carry = '';
  /** The parser has just closed a row: what follows stands between rows. */
  #isBetweenRows = false;
  /** Comments and instructions could hold what looks like rows: then the parser reads everything. */
  #isPlain = true;
  #isFirst = true;

  constructor(private readonly reader: SheetReader) {
    this.#parser = openParser(reader);
  }

  push(piece: string): void {
    const text = this.#carry + piece;
    this.#carry = '';
    let at = 0;
    for (;;) {
      if (this.#isBetweenRows) at = this.#takeRows(text, at);
      const end = this.#isPlain ? text.indexOf(rowEnd, at) : -1;
      if (end < 0) return this.#keepOrParse(text.slice(at));
      this.#parse(text.slice(at, end + rowEnd.length));
      at = end + rowEnd.length;
    }
  }

  end(): void {
    this.#parser.write(this.#carry);
    this.#parser.close();
  }

  #keepOrParse(rest: string): void {
    if (this.#isBetweenRows && rest.length < longestCarry) this.#carry = rest;
    else this.#parse(rest);
  }

  #parse(text: string): void {
    const before = this.reader.rowsClosed;
    this.#isPlain &&= !text.includes('<!') && text.indexOf('<?', this.#isFirst ? 1 : 0) < 0;
    this.#isFirst = false;
    this.#parser.write(text);
    this.#isBetweenRows = this.#isPlain && text.endsWith(rowEnd) && this.reader.rowsClosed === before + 1;
  }

  /** Takes rows as long as they match; returns where the first that does not begins. */
  #takeRows(text: string, from: number): number {
    let at = from;
    for (;;) {
      rowTag.lastIndex = at;
      const row = Number(rowTag.exec(text)?.[1] ?? 0);
      if (row <= this.reader.lastRow) return at;
      const { cells, next } = cellsFrom(text, rowTag.lastIndex);
      if (!text.startsWith(rowEnd, next)) return at;
      this.reader.takeRow(row, cells);
      at = next + rowEnd.length;
    }
  }
}

function cellsFrom(text: string, from: number): { cells: PlacedCell[]; next: number } {
  const cells: PlacedCell[] = [];
  let next = from;
  cellTag.lastIndex = from;
  for (let found = cellTag.exec(text); found !== null; found = cellTag.exec(text)) {
    const [, address = '', style = '', type = 'n', value = '', inlineText = ''] = found;
    cells.push({ address, stored: { type, style: Number(style), hasFormula: false, value, inlineText } });
    next = cellTag.lastIndex;
  }
  return { cells, next };
}
