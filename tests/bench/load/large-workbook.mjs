import { createWriteStream } from 'node:fs';
import { crc32, createDeflateRaw } from 'node:zlib';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...list) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
const relation = (id, type, target) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

const letters = (column) => (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
const escaped = (text) => text.replace(/[&<>]/gu, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark]);
const dayOf = (text) => Date.UTC(...text.split('-').map((part, at) => Number(part) - (at === 1 ? 1 : 0))) / 86_400_000 + 25_569;

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const NUMBER = /^\d+\.\d+$/u;

/** Days and amounts as numbers, texts by their place in the list of words. */
const cellOf = (place, text, wordOf) => {
  if (DAY.test(text)) return `<c ${place} s="1"><v>${dayOf(text)}</v></c>`;
  return NUMBER.test(text) ? `<c ${place}><v>${text}</v></c>` : `<c ${place} t="s"><v>${wordOf(text)}</v></c>`;
};

async function* sheetPieces(rows, wordOf) {
  yield `<worksheet ${main}><sheetData>`;
  let row = 0;
  for await (const texts of rows) {
    row += 1;
    yield `<row r="${row}">${texts.map((text, column) => cellOf(`r="${letters(column)}${row}"`, text, wordOf)).join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

async function* gathered(pieces, size) {
  let held = '';
  for await (const piece of pieces) {
    held += piece;
    if (held.length < size) continue;
    yield held;
    held = '';
  }
  yield held;
}

/** The packed bytes of one entry are held, the text never. */
async function writeEntry(out, name, pieces) {
  const deflateRaw = createDeflateRaw({ level: 6 });
  const packed = [];
  deflateRaw.on('data', (chunk) => packed.push(chunk));
  let sum = 0;
  let size = 0;
  for await (const piece of gathered(pieces, 1 << 18)) {
    const bytes = Buffer.from(piece);
    sum = crc32(bytes, sum);
    size += bytes.length;
    if (!deflateRaw.write(bytes)) await new Promise((resolve) => deflateRaw.once('drain', resolve));
  }
  await new Promise((resolve) => deflateRaw.once('end', resolve).end());
  const body = Buffer.concat(packed);
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(sum, 10);
  header.writeUInt32LE(body.length, 14);
  header.writeUInt32LE(size, 18);
  header.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), header, Buffer.from(name), body]);
  const listed = Buffer.alloc(46);
  listed.writeUInt32LE(0x02014b50, 0);
  listed.writeUInt16LE(20, 4);
  header.copy(listed, 6);
  listed.writeUInt32LE(out.offset, 42);
  out.directory.push(Buffer.concat([listed, Buffer.from(name)]));
  out.offset += local.length;
  out.stream.write(local);
}

/** A workbook of one sheet from rows of texts, its words kept once as Excel does. */
export async function writeLargeWorkbook(path, rows) {
  const out = { stream: createWriteStream(path), directory: [], offset: 0 };
  const words = new Map();
  const wordOf = (text) => {
    const known = words.get(text);
    if (known === undefined) words.set(text, words.size);
    return known ?? words.size - 1;
  };
  const parts = [
    ['[Content_Types].xml', ['<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>']],
    ['_rels/.rels', [relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))]],
    ['xl/workbook.xml', [`<workbook ${main} xmlns:r="${office}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`]],
    ['xl/_rels/workbook.xml.rels', [relations(relation('rId1', 'worksheet', 'worksheets/sheet1.xml'), relation('rId2', 'sharedStrings', 'sharedStrings.xml'), relation('rId3', 'styles', 'styles.xml'))]],
    ['xl/styles.xml', [`<styleSheet ${main}><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>`]],
    ['xl/worksheets/sheet1.xml', sheetPieces(rows, wordOf)],
    ['xl/sharedStrings.xml', wordPieces(words)],
  ];
  for (const [name, pieces] of parts) await writeEntry(out, name, pieces);
  const listing = Buffer.concat(out.directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(out.offset, 16);
  out.stream.write(listing);
  await new Promise((resolve) => out.stream.end(end, resolve));
}

/** Begun once the sheet is written. */
function* wordPieces(words) {
  yield `<sst ${main}>`;
  for (const word of words.keys()) yield `<si><t>${escaped(word)}</t></si>`;
  yield '</sst>';
}
