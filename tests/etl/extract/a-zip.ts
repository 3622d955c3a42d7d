import { crc32, deflateRawSync } from 'node:zlib';

/** A zip file with the given parts; written here so that tests can also write what no honest writer would. */
export function aZip(parts: readonly (readonly [name: string, content: string | Buffer])[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const body = Buffer.from(content);
    const packed = deflateRawSync(body);
    const header = entryHeader(name, packed.length, body);
    directory.push(Buffer.concat([directoryHeader(header, offset), Buffer.from(name)]));
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), header, Buffer.from(name), packed]);
    files.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  return Buffer.concat([...files, listing, endRecord(parts.length, listing.length, offset)]);
}

function entryHeader(name: string, packedLength: number, body: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(0x0800, 2);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(crc32(body), 10);
  header.writeUInt32LE(packedLength, 14);
  header.writeUInt32LE(body.length, 18);
  header.writeUInt16LE(Buffer.byteLength(name), 22);
  return header;
}

function directoryHeader(header: Buffer, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  header.copy(entry, 6);
  entry.writeUInt32LE(offset, 42);
  return entry;
}

function endRecord(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
