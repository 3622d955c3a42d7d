import { readFile } from 'node:fs/promises';
import {
  bindRuleSet, changchun, changedDraft, flagInputAt, gradeAll, grades, policy, policyDocuments, raiseFlags, readWhatIfAddress, type ReplyOf, roundHalfUp, ruleSetDocumentSchema, sampleRanks, type Scheme,
  schemeSchema, scoreConsortium, unchanged, whatIf, whatIfUnits,
} from '@monitor/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelOf, taskWith } from '../../frontend/src/features/what-if/loaded-model';
import { zh } from '../../frontend/src/messages/zh';
import { type Caller, signedInAt } from '../city/caller.js';
import { aJourney, type Journey } from './browser.js';

const YEAR = 2025;
let journey: Journey;
let caller: Caller;
let reply: ReplyOf<typeof whatIf>;
let scheme: Scheme;
let ruleSet: Record<string, unknown>;

beforeAll(async () => {
  journey = await aJourney('province');
  caller = await signedInAt(journey.url, 'analyst', journey.city.passwords['analyst'] ?? '');
  reply = await caller.ask(whatIf, { year: YEAR });
  const documents = await caller.ask(policy, { year: YEAR });
  scheme = schemeSchema.parse(documents.scheme);
  ruleSet = documents.ruleSet;
}, 1_000_000);

afterAll(() => journey.end());

const opened = async (search = ''): Promise<Page> => {
  const page = await journey.open();
  await journey.signIn(page, 'analyst');
  await page.goto(`${journey.url}/what-if?year=${YEAR}${search}`);
  await page.getByText(/重算用时/u).waitFor({ timeout: 60_000 });
  return page;
};

const addressOf = (page: Page): string => new URL(page.url()).searchParams.get('try') ?? '';

/** What Node's official engine makes of the draft in an address: consortium → rank, total, grade and flags as the export writes them. */
const outcome = (address: string): ReadonlyMap<string, readonly string[]> => {
  const draft = changedDraft(scheme, readWhatIfAddress(scheme, address).change);
  const rules = bindRuleSet(ruleSetDocumentSchema.parse(ruleSet), { scheme: draft, jurisdiction: changchun });
  const scored = whatIfUnits(reply).map((unit) => ({ ...unit, score: scoreConsortium(unit.cells, draft) }));
  return new Map(gradeAll(scored, draft).map((graded, at) => {
    const unit = scored[at];
    if (unit === undefined) throw new Error(`no unit at ${at}`);
    const raised = raiseFlags(flagInputAt(unit.circumstances, { score: unit.score, graded }, rules), { scheme: draft, ruleSet: rules }).map(({ kind }) => zh.status.flags[kind]);
    const { rank, total, grade } = graded;
    return [unit.consortium, [rank === null ? '' : String(rank), total === null ? '' : roundHalfUp(total, 2), grades.find(({ code }) => code === grade)?.zh ?? '', raised.sort().join('；')]];
  }));
};

const cells = (line: string): string[] => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** Consortium → rank, total, grade and flags after, from the page's own export. */
const exported = async (page: Page): Promise<ReadonlyMap<string, readonly string[]>> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 CSV' }).click()]);
  expect(download.suggestedFilename()).toContain('非正式');
  const [notice, head = '', ...lines] = (await readFile(await download.path(), 'utf8')).replace('\uFEFF', '').split('\r\n');
  expect(notice).toContain('非正式');
  const at = ['编号', '试算名次', '试算总分', '试算等次', '试算标记'].map((name) => cells(head).indexOf(name));
  const rows = lines.slice(0, lines.indexOf('')).map((line) => at.map((column) => cells(line)[column] ?? ''));
  return new Map(rows.map(([consortium = '', rank = '', total = '', grade = '', flags = '']) => [consortium, [rank, total, grade, flags.split('；').sort().join('；')]]));
};

/** Slides with the mouse, and gathers the time of every frame and every recomputation meanwhile. */
const drag = async (page: Page, name: string): Promise<{ frames: number[]; took: number[] }> => {
  const slider = page.getByRole('slider', { name, exact: true });
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await slider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = (share: number) => page.mouse.move(x + width * share, y + height / 2);
  const frames = page.evaluate(() => new Promise<number[]>((resolve) => {
    const [times, begun]: [number[], number] = [[], performance.now()];
    const next = (now: number): void => {
      times.push(now);
      if (now - begun < 1500) requestAnimationFrame(next);
      else resolve(times.slice(1).map((each, place) => each - (times[place] ?? each)));
    };
    requestAnimationFrame(next);
  }));
  const took: number[] = [];
  await at(0.4);
  await page.mouse.down();
  for (let step = 0; step < 60; step += 1) {
    await at(0.4 + 0.3 * Math.sin(step / 8));
    took.push(Number(/重算用时 ([\d.]+) 毫秒/u.exec((await page.getByText(/重算用时/u).textContent()) ?? '')?.[1] ?? NaN));
  }
  await page.mouse.up();
  return { frames: await frames, took };
};

const median = (numbers: readonly number[]): number => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN;

describe('a weight that is dragged at a thousand consortia', () => {
  it('leads to what the official engine makes of it, and Back undoes it', async () => {
    expect(reply.units.length).toBe(1000);
    const page = await opened();
    expect(await exported(page)).toEqual(outcome(''));
    const { frames, took } = await drag(page, '成果转化权重');
    await expect.poll(() => addressOf(page)).toMatch(/^1~w/u);
    const after = outcome(addressOf(page));
    await expect.poll(() => exported(page), { timeout: 20_000 }).toEqual(after);
    const regraded = reply.units.filter(({ consortium, official }) => after.get(consortium)?.[2] !== (grades.find(({ code }) => code === official.grade)?.zh ?? '')).length;
    expect(regraded).toBeGreaterThan(0);
    await expect.poll(() => page.getByRole('definition').first().textContent()).toBe(`${regraded}家`);
    await journey.picture(page, 'what-if-1000');
    console.info(`recomputed in ${median(took)} ms (median of ${took.length}), a frame every ${median(frames).toFixed(1)} ms (median of ${frames.length})`);
    await page.goBack();
    await expect.poll(() => addressOf(page)).toBe('');
    await expect.poll(() => page.getByRole('definition').first().textContent()).toBe('0家');
  }, 240_000);
});

describe('without a mouse', () => {
  it('weights are typed, pressed and locked, and a wrong number says what would be right', async () => {
    const page = await opened('&changed=yes');
    const box = page.getByRole('textbox', { name: '协议签署完备率权重', exact: true });
    await box.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('120');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByText('请填 0.01 至 100 之间的数').count()).toBe(1);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('９');
    await page.keyboard.press('Enter');
    await expect.poll(() => addressOf(page)).toContain('wC1_9');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => addressOf(page)).toContain('wC1_9.5');
    const weigh = (dimension: string): number => {
      const { weights } = readWhatIfAddress(scheme, addressOf(page)).change;
      return scheme.indicators.filter((each) => each.dimension === dimension).reduce((sum, { code, weight }) => sum + (weights[code] ?? weight), 0);
    };
    const locked = weigh('C');
    await page.getByRole('button', { name: '锁定合作机制' }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => new URL(page.url()).searchParams.get('lock')).toBe('C');
    await page.getByRole('slider', { name: '项目攻关权重', exact: true }).focus();
    for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => weigh('P')).toBeGreaterThan(29);
    expect([weigh('C'), weigh('C') + weigh('R') + weigh('P') + weigh('T')]).toEqual([expect.closeTo(locked, 6), expect.closeTo(100, 6)]);
    const shown = Number(/显示 ([\d,]+) 家/u.exec((await page.getByText(/重算用时/u).textContent()) ?? '')?.[1]?.replace(',', ''));
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThanOrEqual(1000);
  }, 120_000);
});

describe('random weightings', () => {
  it('give on the page the numbers they give in Node', async () => {
    const page = await opened('&settled=yes');
    const panel = page.getByRole('region', { name: '排名稳定性' });
    await panel.getByText('已抽取 2,000/2,000').waitFor({ timeout: 120_000 });
    const task = taskWith(modelOf(reply, { scheme, ruleSet, jurisdiction: changchun }), unchanged);
    if (task === null) throw new Error('nobody is ranked');
    const { inTop, inBottom } = sampleRanks(task);
    const names = new Map(reply.units.map(({ consortium, name }) => [name, consortium]));
    const rows = await panel.getByRole('row').filter({ has: page.getByRole('rowheader') }).all();
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      const at = task.model.consortia.indexOf(names.get((await row.getByRole('rowheader').textContent()) ?? '') ?? '');
      const shares = [inTop, inBottom].map((counts) => `${roundHalfUp(((counts[at] ?? NaN) / task.plan.draws) * 100, 1)}%`);
      expect((await row.getByRole('cell').allTextContents()).slice(1)).toEqual(shares);
    }
  }, 240_000);
});

describe('a trial worth keeping', () => {
  it('becomes a draft with one click, for an analyst', async () => {
    const page = await opened('&try=1~gs_61');
    await page.getByRole('button', { name: '生成草案' }).click();
    await page.waitForURL(/\/rules\?.*view=drafts/u);
    const { documents } = await caller.ask(policyDocuments, {});
    expect(documents.find(({ version }) => version === `${scheme.version}-t1`)).toMatchObject({ kind: 'scheme', state: 'draft', basedOn: `${scheme.id}@${scheme.version}`, draftedBy: 'analyst' });
  }, 60_000);

  it('stays one for a leader, who does not draft', async () => {
    const page = await journey.open();
    await journey.signIn(page, 'leader');
    await page.goto(`${journey.url}/what-if?year=${YEAR}&try=1~gs_61`);
    await page.getByText(/重算用时/u).waitFor({ timeout: 60_000 });
    expect(await page.getByRole('button', { name: '生成草案' }).count()).toBe(0);
  }, 60_000);
});

it('saw no error on the way', () => {
  expect(journey.faults).toEqual([]);
});
