// The bytes of a file to its cells by the libraries that we read with, and nothing else: nothing is checked, kept or told.
import { asyncBufferFromFile, parquetMetadataAsync, parquetRead } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';
import { CsvAssembler } from '../../../etl/dist/extract/csv-assembler.js';
import { decodedChunks, lineChunks } from '../../../etl/dist/extract/text-lines.js';

export const parseCsv = async (path, width) => {
  const assembler = new CsvAssembler({ delimiter: ',', width }, 0);
  for await (const lines of lineChunks(decodedChunks(path, { name: 'utf-8' }), 1 << 20)) {
    for (const line of lines) assembler.take(line);
    assembler.drain();
  }
};

/** Columns to values, as the library gives them. Returns how many. */
export const parseParquet = async (path) => {
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  let cells = 0;
  let rowStart = 0;
  for (const { num_rows: rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(rows);
    await parquetRead({ file, metadata, compressors, rowStart, rowEnd, onChunk: ({ columnData }) => (cells += columnData.length) });
    rowStart = rowEnd;
  }
  return cells;
};

const openZip = (path) => new Promise((resolve, reject) => yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, zip) => (zip ? resolve(zip) : reject(error))));
const openStream = (zip, entry) => new Promise((resolve, reject) => zip.openReadStream(entry, (error, stream) => (stream ? resolve(stream) : reject(error))));

const entriesOf = async (zip) => {
  const entries = new Map();
  await new Promise((resolve) => {
    zip.on('entry', (entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', resolve);
    zip.readEntry();
  });
  return entries;
};

const parse = async (stream, handlers) => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  for (const [event, handler] of Object.entries(handlers)) parser.on(event, handler);
  const decoder = new TextDecoder();
  for await (const chunk of stream) parser.write(decoder.decode(chunk, { stream: true }));
  parser.close();
};

/** Cells of the first sheet to strings. Returns how many. */
export const parseWorkbook = async (path) => {
  const zip = await openZip(path);
  const entries = await entriesOf(zip);
  const words = [];
  let text = '';
  await parse(await openStream(zip, entries.get('xl/sharedStrings.xml')), {
    opentag: () => (text = ''),
    text: (piece) => (text += piece),
    closetag: ({ name }) => name === 't' && words.push(text),
  });
  let cells = 0;
  let row = [];
  let type = '';
  await parse(await openStream(zip, entries.get('xl/worksheets/sheet1.xml')), {
    opentag: ({ name, attributes }) => {
      text = '';
      if (name === 'c') type = attributes.t;
      else if (name === 'row') row = [];
    },
    text: (piece) => (text += piece),
    closetag: ({ name }) => {
      if (name === 'v') row.push(type === 's' ? words[Number(text)] : text);
      else if (name === 'row') cells += row.length;
    },
  });
  zip.close();
  return cells;
};
