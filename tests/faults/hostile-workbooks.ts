import { constants, crc32, deflateRawSync } from 'node:zlib';
import { aRow, aWorkbook, inData } from '../etl/extract/a-workbook.js';
import { aZip } from '../etl/extract/a-zip.js';
import { sized } from './hostile-random.js';

const whole = 'A1:XFD1048576';
const one = aRow(1, '<c r="A1"><v>1</v></c>');
const cell = (text: string) => inData(aRow(1, `<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`));

interface Part {
  readonly name: string;
  readonly packed: Buffer;
  readonly size: number;
  readonly sum: number;
  /** Place of the local header to point at; absent: its own. */
  readonly at?: number;
}

const header = ({ packed, size, sum, name }: Part): Buffer => {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(8, 4);
  bytes.writeUInt32LE(sum, 10);
  bytes.writeUInt32LE(packed.length, 14);
  bytes.writeUInt32LE(size >>> 0, 18);
  bytes.writeUInt16LE(Buffer.byteLength(name), 22);
  return bytes;
};

/** A zip of parts already packed, whose directory may say what it likes. */
export function rawZip(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const listed: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    header(part).copy(entry, 6);
    entry.writeUInt32LE(part.at ?? offset, 42);
    listed.push(Buffer.concat([entry, Buffer.from(part.name)]));
    if (part.at !== undefined) continue;
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), header(part), Buffer.from(part.name), part.packed]);
    files.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length & 0xffff, 8);
  end.writeUInt16LE(parts.length & 0xffff, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listing, end]);
}

const partOf = (name: string, text: string): Part => ({ name, packed: deflateRawSync(Buffer.from(text)), size: Buffer.byteLength(text), sum: crc32(Buffer.from(text)) });

/** Zeros without end cost a thousandth of themselves: blocks of one megabyte, joined. */
function zeros(name: string, megabytes: number): Part {
  const first = deflateRawSync(Buffer.alloc(1 << 20), { finishFlush: constants.Z_FULL_FLUSH });
  return { name, packed: Buffer.concat([...Array.from({ length: megabytes }, () => first), deflateRawSync(Buffer.alloc(0))]), size: megabytes * 2 ** 20, sum: 0 };
}

export const swelling = (name: string): Buffer => rawZip([zeros(name, sized(1024, 4095))]);

export function overlapping(): Buffer {
  const kernel = partOf('0.csv', 'a'.repeat(1 << 20));
  return rawZip([kernel, ...Array.from({ length: 150 }, (_, index) => ({ ...kernel, name: `${index + 1}.csv`, at: 0 }))]);
}

export const liar = (): Buffer => rawZip([{ ...partOf('a.csv', 'a,b\n'.repeat(1000)), size: 9 }]);

const rows = (count: number): string => Array.from({ length: count }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>${(n * 7919) % 100_003}</v></c></row>`).join('');

/** Every bomb by its name, with the codes its verdict may have; none: it is read like any other. */
export const workbookBombs: readonly (readonly [name: string, build: () => Buffer, codes: readonly string[]])[] = [
  ['a merge over a whole sheet', () => aWorkbook({ sheet: `${inData(one)}<mergeCells><mergeCell ref="${whole}"/></mergeCells>` }), []],
  ['a name over a whole sheet', () => aWorkbook({ sheet: inData(one), definedNames: '<definedNames><definedName name="x">年报!$A$1:$XFD$1048576</definedName></definedNames>' }), []],
  ['a validation over a whole sheet', () => aWorkbook({ sheet: `${inData(one)}<dataValidations><dataValidation sqref="${whole}"><formula1>1</formula1></dataValidation></dataValidations>` }), []],
  ['a text of many megabytes', () => aWorkbook({ sheet: cell('x'.repeat(sized(100, 400) << 20)) }), ['bomb', 'too_big']],
  ['1.5 million rows', () => aWorkbook({ sheet: inData(rows(1_500_000)) }), ['too_big']],
  ['entities within entities', () => aWorkbook({ beforeSheet: '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>', sheet: cell('&c;') }), ['doctype']],
  ['an entity of a local file', () => aWorkbook({ beforeSheet: '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>', sheet: cell('&f;') }), ['doctype']],
  ['a value in the last cell there is', () => aWorkbook({ sheet: inData('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>') }), ['too_big']],
  ['a hundred thousand entries', () => aZip(Array.from({ length: sized(20_000, 65_000) }, (_, index) => [`xl/${index}.xml`, ''] as const)), ['bomb']],
  ['entries that lie about their size', liar, ['damaged']],
  ['entries that overlap', overlapping, ['bomb']],
  ['a zip in a zip', () => aZip([['inner.xlsx', aZip([['inner.xlsx', aWorkbook({})]])]]), ['not_a_workbook']],
  ['four gigabytes of zeros', () => swelling('xl/worksheets/sheet1.xml'), ['bomb']],
  ['two entries of one name', () => aWorkbook({ extraParts: [['xl/worksheets/sheet1.xml', '<worksheet/>']] }), ['damaged']],
  ['a million columns in a row', () => aWorkbook({ sheet: inData(`<row r="1">${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`) }), ['too_big', 'bomb']],
  ['elements a million deep', () => aWorkbook({ sheet: '<a>'.repeat(1_000_000) }), ['damaged', 'memory_limit', 'bomb', 'too_big']],
];
