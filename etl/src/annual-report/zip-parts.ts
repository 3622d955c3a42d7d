import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32, deflateRawSync } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** One file of a zip, whole. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const openZip = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => (zip ? resolve(zip) : reject(error)));
  });

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (stream ? resolve(stream) : reject(error)));
  });

const bytesOf = async (zip: ZipFile, entry: Entry): Promise<Uint8Array> => buffer(await streamOf(zip, entry));

/** All files of a zip in their order. Only for one that was read and found sound before: nothing is limited here. */
export const readParts = async (path: string): Promise<ZipPart[]> => {
  const zip = await openZip(path);
  const parts: ZipPart[] = [];
  const ended = once(zip, 'end');
  zip.on('entry', (entry: Entry) => {
    if (entry.fileName.endsWith('/')) return zip.readEntry();
    bytesOf(zip, entry).then(
      (bytes) => {
        parts.push({ name: entry.fileName, bytes });
        zip.readEntry();
      },
      (error: unknown) => zip.emit('error', error),
    );
  });
  zip.readEntry();
  await ended;
  return parts;
};

const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1 January 1980: the same parts give the same bytes. */
const DOS_DATE = 0x0021;
const LOCAL = { signature: 0x04034b50, length: 30 } as const;
const CENTRAL = { signature: 0x02014b50, length: 46 } as const;
const END = { signature: 0x06054b50, length: 22 } as const;

interface Packed {
  readonly name: Buffer;
  readonly data: Buffer;
  readonly sum: number;
  readonly size: number;
}

const packed = ({ name, bytes }: ZipPart): Packed => ({ name: Buffer.from(name, 'utf8'), data: deflateRawSync(bytes), sum: crc32(bytes), size: bytes.length });

/** The fields that both headers share, from `at` on. */
const writeShared = (header: Buffer, { name, data, sum, size }: Packed, at: number): void => {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(UTF8_NAMES, at + 2);
  header.writeUInt16LE(DEFLATED, at + 4);
  header.writeUInt16LE(DOS_DATE, at + 8);
  header.writeUInt32LE(sum, at + 10);
  header.writeUInt32LE(data.length, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
};

const localHeader = (entry: Packed): Buffer => {
  const header = Buffer.alloc(LOCAL.length);
  header.writeUInt32LE(LOCAL.signature, 0);
  writeShared(header, entry, 4);
  return header;
};

const centralHeader = (entry: Packed, offset: number): Buffer => {
  const header = Buffer.alloc(CENTRAL.length);
  header.writeUInt32LE(CENTRAL.signature, 0);
  header.writeUInt16LE(20, 4);
  writeShared(header, entry, 6);
  header.writeUInt32LE(offset, 42);
  return header;
};

const endRecord = (count: number, size: number, offset: number): Buffer => {
  const record = Buffer.alloc(END.length);
  record.writeUInt32LE(END.signature, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
};

/** Packs files into a zip of less than 4 GB and 65,536 entries; names are UTF-8. */
export const writeParts = (parts: readonly ZipPart[]): Uint8Array => {
  const [body, central]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const part of parts) {
    const entry = packed(part);
    body.push(localHeader(entry), entry.name, entry.data);
    central.push(centralHeader(entry, offset), entry.name);
    offset += LOCAL.length + entry.name.length + entry.data.length;
  }
  const size = central.reduce((sum, { length }) => sum + length, 0);
  return new Uint8Array(Buffer.concat([...body, ...central, endRecord(parts.length, size, offset)]));
};
