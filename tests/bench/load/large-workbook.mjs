import { createWriteStream } from 'node:fs';
import { crc32, createDeflateRaw } from 'node:zlib';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...list) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
const relation = (id, type, target) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

/** The same numbers on every run. */
function* figures(seed) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state;
  }
}

const letters = (column) => (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

function* sheetPieces(rows, columns, words) {
  const numbers = figures(7);
  const next = () => numbers.next().value;
  const heads = Array.from({ length: columns }, (_, column) => letters(column));
  yield `<worksheet ${main}><sheetData>`;
  for (let row = 1; row <= rows; row += 1) {
    let text = `<row r="${row}">`;
    for (const [column, letter] of heads.entries()) {
      const place = `r="${letter}${row}"`;
      if (column % 4 === 0) text += `<c ${place} t="s"><v>${next() % words}</v></c>`;
      else if (column % 4 === 3) text += `<c ${place} s="1"><v>${40_000 + (next() % 6000)}</v></c>`;
      else text += `<c ${place}><v>${(next() % 1e9) / 100}</v></c>`;
    }
    yield `${text}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function* gathered(pieces, size) {
  let held = '';
  for (const piece of pieces) {
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
  for (const piece of gathered(pieces, 1 << 18)) {
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

/** A workbook of one sheet, of words (a quarter), dates (a quarter) and amounts, to be read and nothing else. */
export async function writeLargeWorkbook(path, { rows, columns, words = 20_000 }) {
  const out = { stream: createWriteStream(path), directory: [], offset: 0 };
  const parts = [
    ['[Content_Types].xml', ['<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>']],
    ['_rels/.rels', [relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))]],
    ['xl/workbook.xml', [`<workbook ${main} xmlns:r="${office}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`]],
    ['xl/_rels/workbook.xml.rels', [relations(relation('rId1', 'worksheet', 'worksheets/sheet1.xml'), relation('rId2', 'sharedStrings', 'sharedStrings.xml'), relation('rId3', 'styles', 'styles.xml'))]],
    ['xl/styles.xml', [`<styleSheet ${main}><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>`]],
    ['xl/sharedStrings.xml', [`<sst ${main}>`, ...Array.from({ length: words }, (_, word) => `<si><t>第${word}家单位的名称与经办人</t></si>`), '</sst>']],
    ['xl/worksheets/sheet1.xml', sheetPieces(rows, columns, words)],
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
