import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { extractCsv } from '../../etl/src/extract/extract-csv.js';
import { allRows } from '../etl/extract/read-all.js';
import { encode } from './hostile-encode.js';
import { SeededRandom, sized } from './hostile-random.js';

const folder = mkdtempSync(join(tmpdir(), 'encodings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'some.csv');
const read = async (bytes: Uint8Array) => {
  writeFileSync(path, bytes);
  const { rows, problems } = await allRows(extractCsv(path));
  return { texts: rows.map((row) => row.texts), refused: problems.find((problem) => problem.scope === 'file') ?? null, told: problems };
};

const chinese = {
  heads: ['单位名称', '项目名称', '金额（万元）', '所在区县', '备注'],
  words: ['长春光机所', '吉林大学', '中国科学院长春应用化学研究所', '一汽解放汽车有限公司', '激光雷达关键技术研究', '朝阳区', '净月高新技术产业开发区', '王芳', '李伟', '张喆', '赵珺', '欧阳頔', '已拨付', '（待核实）', '生物医药联合体', '钇铝石榴石晶体', '—', '无', '第三期，共五期', '朱镕基', '喆'],
};
const rare = ['𠮷野制作所', '㐂来有限公司', '联合体😀', '𬭎材料研究院'];
const foreign: Readonly<Record<string, readonly string[]>> = {
  'windows-1252': ['Universität München', 'Société Générale', 'Müller & Söhne', 'Größe', 'naïve café', 'São Paulo', 'Málaga', 'Kjøbenhavn', 'Ålesund', 'Zürich', 'Malmö', 'Besançon', 'Coruña', '“quoted”', 'Œuvre'],
  'windows-1250': ['Spółka Łódź', 'Żółw', 'Třebíč', 'Český Krumlov', 'Győr', 'Škoda', 'Wrocław'],
  'windows-1251': ['Москва', 'Новосибирск', 'Институт', 'академия наук', 'проект', 'университет'],
  'koi8-r': ['Москва', 'Новосибирск', 'Институт', 'академия наук', 'проект', 'университет'],
  'euc-kr': ['서울대학교', '한국과학기술원', '연구소', '금액', '삼성전자', '부산광역시'],
  shift_jis: ['東京大学', '研究所', 'カメラ', 'ひらがな', '株式会社', '大阪市'],
  'euc-jp': ['東京大学', '研究所', 'カメラ', 'ひらがな', '株式会社', '大阪市'],
  big5: ['國立臺灣大學', '研究機構名稱', '聯絡電話', '臺北市', '專案經費', '單位編號', '說明'],
};

interface Table {
  readonly cells: readonly (readonly string[])[];
  readonly text: string;
}

const tableOf = (random: SeededRandom, heads: readonly string[], words: readonly string[]): Table => {
  const rows = 3 + random.below(30);
  const cells = [heads, ...Array.from({ length: rows }, () => heads.map((_, column) => (column === 2 ? String(random.below(1e6) / 100) : random.of(words))))];
  return { cells, text: cells.map((row) => row.join(',') + (random.below(2) ? '\r\n' : '\n')).join('') };
};

const marked = (name: string) => encode('\uFEFF', name);
const chineseForms: readonly (readonly [string, (text: string) => Buffer])[] = [
  ['UTF-8', (text) => encode(text, 'utf-8')],
  ['UTF-8 with its mark', (text) => encode(`\uFEFF${text}`, 'utf-8')],
  ['UTF-16LE with its mark', (text) => Buffer.concat([marked('utf-16le'), encode(text, 'utf-16le')])],
  ['UTF-16BE with its mark', (text) => Buffer.concat([marked('utf-16be'), encode(text, 'utf-16be')])],
  ['UTF-16LE without mark', (text) => encode(text, 'utf-16le')],
  ['UTF-16BE without mark', (text) => encode(text, 'utf-16be')],
  ['GB18030', (text) => encode(text, 'gb18030')],
];

describe('Chinese', () => {
  it.each(chineseForms)('as %s is read as written', async (name, form) => {
    const random = new SeededRandom(11);
    for (let file = 0; file < sized(15, 80); file += 1) {
      const words = file % 3 === 0 ? [...chinese.words, ...rare.filter((word) => name !== 'GB18030' || !word.startsWith('㐂'))] : chinese.words;
      const { cells, text } = tableOf(random, chinese.heads, words);
      expect(await read(form(text)), `file ${file}`).toEqual({ texts: cells, refused: null, told: [] });
    }
  });

  it('of a very short file is read or asked about', async () => {
    for (const text of ['姓名,性别\n王芳,女\n', '名称\n吉林大学\n', '单位,数\n一汽,3\n', 'name,sex\nA,男\nB,女\n']) {
      for (const [name, form] of chineseForms) {
        const found = await read(form(text));
        if (found.refused === null) expect(found.texts, name).toEqual(text.trim().split('\n').map((line) => line.split(',')));
        else expect(['encoding_unclear', 'nul_bytes']).toContain(found.refused.code);
      }
    }
  });
});

describe('what is valid GB18030 by accident', () => {
  it.each(Object.keys(foreign))('in %s never passes as Chinese', async (name) => {
    const random = new SeededRandom(23);
    const words = foreign[name] ?? [];
    const usable = (word: string) => Array.from(word).every((character) => encodable(character, name));
    for (let file = 0; file < sized(12, 60); file += 1) {
      const some = words.filter(usable).filter(() => random.below(3) > 0);
      const { text } = tableOf(random, ['name', 'place', 'amount', 'note'], some.length > 0 ? some : words.filter(usable));
      const { refused } = await read(encode(text, name));
      expect(refused?.code, text).toBe('encoding_unclear');
      expect(refused?.message).toContain('format.encoding');
    }
  });

  it('as one word alone never passes as Chinese', async () => {
    for (const [name, words] of Object.entries(foreign)) {
      for (const word of words.filter((one) => /[^\x00-\x7f]/u.test(one) && Array.from(one).every((character) => encodable(character, name)))) {
        const found = await read(encode(`name,amount\n${word},1\n`, name));
        const isRight = found.texts[1]?.[0] === word;
        expect(isRight || found.refused?.code === 'encoding_unclear', `${name} ${word} came as ${found.texts[1]?.[0]}`).toBe(true);
      }
    }
  });
});

function encodable(character: string, name: string): boolean {
  try {
    encode(character, name);
    return true;
  } catch {
    return false;
  }
}

describe('spoilt text', () => {
  const sound = Array.from({ length: 20 }, (_, row) => `吉林大学,${row},已拨付\n`).join('');

  it('of two encodings in one file is told with the line', async () => {
    const { refused } = await read(Buffer.concat([encode(sound, 'gb18030'), encode('长春光机所,1,已拨付\n', 'utf-8'), encode(sound, 'gb18030')]));
    expect(refused).toMatchObject({ code: 'encoding_unclear', address: 'A21' });
    expect(refused?.message).toContain('混用');
    const reversed = await read(Buffer.concat([encode(sound, 'utf-8'), encode('长春光机所,1,已拨付\n', 'gb18030')]));
    expect(reversed.refused?.code).toBe('encoding_unclear');
  });

  it.each([
    ['Ã© for é', Buffer.from('Universität München, Société', 'utf8').toString('latin1')],
    ['å…¬ for 公', windowsMojibake('公司名称与金额')],
    ['锟斤拷', '锟斤拷锟斤拷司,锟斤拷'],
    ['the mark of a lost character', '\uFFFD\uFFFD\uFFFD'],
  ])('as %s all over the file is refused, in one cell is told', async (_, spoilt) => {
    const everywhere = await read(Buffer.from(Array.from({ length: 9 }, (__, row) => `${spoilt},${row}\n`).join('')));
    expect(everywhere.refused?.code).toBe('encoding_unclear');
    const once = await read(Buffer.from(`${sound}${spoilt.replaceAll(',', ' ')},1,x\n`));
    expect(once.refused).toBeNull();
    expect(once.told.map(({ code, scope, address }) => [code, scope, address])).toEqual([['mojibake', 'note', 'A21']]);
  });
});

function windowsMojibake(text: string): string {
  const table = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
  return Buffer.from(text).toString('latin1').replace(/[\x80-\x9f]/g, (character) => table[character.charCodeAt(0) - 0x80] ?? character);
}
