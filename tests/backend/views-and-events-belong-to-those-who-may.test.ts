import { annotate, annotations, deleteSavedView, savedViews, saveView, withdrawAnnotation } from '@monitor/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';

let city: City;
let server: RunningServer;
const callers = new Map<string, Caller>();

beforeAll(async () => {
  city = await aCity();
  server = await startServer(city.dataDir);
  for (const name of ['leader', 'analyst', 'officer', 'district', 'operator']) callers.set(name, await signedInAt(server.url, name, city.passwords[name] ?? ''));
}, 300_000);
afterAll(async () => {
  await server.stop();
  await city.remove();
});

const as = (name: string): Caller => callers.get(name) ?? expect.fail(`${name} is not signed in`);
const refused = (code: string) => ({ told: { code } });

describe('a saved view', () => {
  it('is seen and deleted by its account alone', async () => {
    const { views, most } = await as('leader').ask(saveView, { name: '  整改  ', address: '/consortia?flag=rectify' });
    expect(views).toMatchObject([{ name: '整改', address: '/consortia?flag=rectify' }]);
    expect(most).toBe(50);
    expect((await as('analyst').ask(savedViews, {})).views).toEqual([]);
    const id = views[0]?.id ?? 0;
    await expect(as('analyst').ask(deleteSavedView, { id })).rejects.toMatchObject(refused('not_found'));
    expect((await as('leader').ask(deleteSavedView, { id })).views).toEqual([]);
  });

  it.each(['https://other.example/', '//other.example', 'javascript:alert(1)', '/sign-in?from=/', '/a b'])('never leads to %j', async (address) => {
    await expect(as('leader').ask(saveView, { name: '外部', address })).rejects.toMatchObject(refused('bad_request'));
    expect((await as('leader').ask(savedViews, {})).views).toEqual([]);
  });
});

describe('a noted event', () => {
  it('is written by the bureau and read by everybody', async () => {
    for (const name of ['leader', 'officer', 'analyst']) await as(name).ask(annotate, { happened: '2025-03-01', text: `${name} 记` });
    for (const name of ['district', 'operator']) {
      await expect(as(name).ask(annotate, { happened: '2025-03-01', text: '不应成功' })).rejects.toMatchObject(refused('not_allowed'));
      const { mayWrite, notes } = await as(name).ask(annotations, {});
      expect(mayWrite).toBe(false);
      expect(notes.filter(({ kind }) => kind === 'note').map(({ madeBy }) => madeBy)).toEqual(['leader', 'officer', 'analyst']);
    }
    const { notes } = await as('leader').ask(annotations, {});
    for (const { id } of notes.filter(({ kind }) => kind === 'note')) await as('officer').ask(withdrawAnnotation, { id });
    expect((await as('district').ask(annotations, {})).notes.filter(({ kind }) => kind === 'note')).toEqual([]);
  });

  it.each([['2025-02-30', '不存在的日子'], ['2025-3-1', '写法不对'], ['2025-03-01', '   '], ['2025-03-01', '长'.repeat(41)]])('is not taken on %s saying %j', async (happened, text) => {
    await expect(as('leader').ask(annotate, { happened, text })).rejects.toMatchObject(refused('bad_request'));
  });

  it('that the rule set gives cannot be taken down', async () => {
    const { notes } = await as('leader').ask(annotations, {});
    expect(notes.every(({ kind, id }) => (kind === 'note') === (id !== null))).toBe(true);
    await expect(as('leader').ask(withdrawAnnotation, { id: 0 })).rejects.toMatchObject(refused('not_found'));
  });
});
