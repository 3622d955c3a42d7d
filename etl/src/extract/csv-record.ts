/** A record under way: quoted fields may hold delimiters, doubled quotes and line breaks (RFC 4180). */
export interface OpenRecord {
  readonly fields: string[];
  /** The quoted field that the line left open, or null when the record is complete. */
  open: string[] | null;
  /** Set where text follows a closing quote: the record is unreadable. */
  broken: boolean;
}

/** Reads one physical line into the record; linear in the line however often a record is continued. */
export function readLine(line: string, delimiter: string, record: OpenRecord): OpenRecord {
  let at = 0;
  if (record.open) {
    record.open.push('\n');
    at = readQuoted(line, 0, record);
    if (record.open) return record;
    if (at < line.length && line[at] !== delimiter) return markBroken(record);
    if (at >= line.length) return record;
    at += 1;
  }
  return readFields(line, at, { delimiter, record });
}

export const anEmptyRecord = (): OpenRecord => ({ fields: [], open: null, broken: false });

function readFields(line: string, start: number, { delimiter, record }: { delimiter: string; record: OpenRecord }): OpenRecord {
  let at = start;
  for (;;) {
    if (line[at] === '"') {
      record.open = [];
      at = readQuoted(line, at + 1, record);
      if (record.open) return record;
      if (at < line.length && line[at] !== delimiter) return markBroken(record);
    } else {
      const end = line.indexOf(delimiter, at);
      record.fields.push(end < 0 ? line.slice(at) : line.slice(at, end));
      at = end < 0 ? line.length : end;
    }
    if (at >= line.length) return record;
    at += 1;
  }
}

/** Reads on inside a quoted field; returns the place after its closing quote, or leaves the field open. */
function readQuoted(line: string, start: number, record: OpenRecord): number {
  const parts = record.open ?? [];
  let at = start;
  for (;;) {
    const quote = line.indexOf('"', at);
    if (quote < 0) {
      parts.push(line.slice(at));
      return line.length;
    }
    parts.push(line.slice(at, quote));
    if (line[quote + 1] !== '"') {
      record.fields.push(parts.join(''));
      record.open = null;
      return quote + 1;
    }
    parts.push('"');
    at = quote + 2;
  }
}

function markBroken(record: OpenRecord): OpenRecord {
  record.broken = true;
  return record;
}
