import { changchun, ranking, sectorCoverageMap } from '@monitor/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, signedInAt } from '../city/caller.js';
import { aCity, type City } from '../city/city.js';
import { type RunningServer, startServer } from '../city/server.js';

const OWN = '220173';

let city: City;
let server: RunningServer;
let leader: Caller;
let district: Caller;

beforeAll(async () => {
  city = await aCity();
  server = await startServer(city.dataDir);
  leader = await signedInAt(server.url, 'leader', city.passwords['leader'] ?? '');
  district = await signedInAt(server.url, 'district', city.passwords['district'] ?? '');
}, 300_000);
afterAll(async () => {
  await server.stop();
  await city.remove();
});

describe('the coverage of Art. 4', () => {
  it.each([{}, { year: 2023 }, { sector: ['nev', 'storage'] }, { status: ['rectifying'] }])('counts every consortium of the register once in its sector: %o', async (view) => {
    const { rows } = await leader.ask(ranking, view);
    const { sectors } = await leader.ask(sectorCoverageMap, view);
    const counted = sectors.map(({ sector, running, rectifying, closed }) => ({ sector, running, rectifying, closed }));
    const listed = sectors.map(({ sector }) => {
      const own = rows.filter((row) => row.sector === sector);
      const of = (...wanted: string[]) => own.filter(({ status }) => wanted.includes(status)).length;
      return { sector, running: of('active'), rectifying: of('rectifying'), closed: of('revoked', 'dissolved') };
    });
    expect(counted).toEqual(listed);
    expect(listed.reduce((sum, { running, rectifying, closed }) => sum + running + rectifying + closed, 0)).toBe(rows.length);
  });

  it('shows every priority sector in the order of the article, and the verdict on the city', async () => {
    const { sectors, ruling } = await leader.ask(sectorCoverageMap, {});
    expect(sectors.filter(({ priority }) => priority).map(({ sector }) => sector)).toEqual(changchun.sectors.map(({ code }) => code));
    expect(ruling).toMatchObject({ article: '第四条' });
  });

  it('names consortia of the sector in each track, no more than it counts', async () => {
    const { rows } = await leader.ask(ranking, {});
    const { sectors } = await leader.ask(sectorCoverageMap, {});
    for (const { sector, tracks } of sectors) {
      for (const { track, running, rectifying, closed, consortia } of tracks) {
        expect(consortia.length, track).toBe(Math.min(5, running + rectifying + closed));
        for (const { consortium, name } of consortia) expect(rows.find((row) => row.consortium === consortium), track).toMatchObject({ sector, name });
      }
    }
    expect(sectors.some(({ tracks }) => tracks.length > 1)).toBe(true);
  });

  it('shows a district what the city is shown of it', async () => {
    const ours = await district.ask(sectorCoverageMap, {});
    expect(ours.sectors).toEqual((await leader.ask(sectorCoverageMap, { district: [OWN] })).sectors);
  });
});
