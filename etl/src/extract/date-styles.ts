import { readXml } from './xml-events.js';
import type { ZipPackage } from './zip-package.js';

/** Built-in formats that show a date or a time of day, the Chinese ones (27–36, 50–58) included. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** For each cell style, by its index, whether it shows its number as a date. */
export async function readDateStyles(zip: ZipPackage, part: string | null): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (part === null) return styles;
  const custom = new Map<number, boolean>();
  let inCellFormats = false;
  await readXml(await zip.open(part), {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') custom.set(Number(numFmtId), showsDate(formatCode));
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) styles.push(custom.get(Number(numFmtId)) ?? isBuiltInDate(Number(numFmtId)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

/** An elapsed time ([h]:mm) is a number, not a moment. */
export function showsDate(formatCode: string): boolean {
  const [first = ''] = formatCode.split(';');
  if (/\[[hms]+\]/i.test(first)) return false;
  return /[ymdhs]/i.test(first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|general/gi, ''));
}
