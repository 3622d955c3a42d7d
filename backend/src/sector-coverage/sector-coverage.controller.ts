import { Controller } from '@nestjs/common';
import { allSectors, type QueryOf, type ReplyOf, sectorCoverageMap, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { coveredSectors, coveredTracks, coverageRuling } from './sector-coverage.query.js';

const nobody = { running: 0, rectifying: 0, closed: 0, untracked: 0 };

@Controller()
export class SectorCoverageController {
  constructor(private readonly desk: Desk) {}

  @Answers(sectorCoverageMap)
  async coverage(@Asked(sectorCoverageMap) query: QueryOf<typeof sectorCoverageMap>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof sectorCoverageMap>> {
    const sitting = await this.desk.sit(viewer, query.year);
    const params = sitting.filters(query);
    const other = sitting.jurisdiction.otherSector.code;
    const [counted, tracks, [ruling]] = await Promise.all([
      sitting.ask(coveredSectors, params),
      sitting.ask(coveredTracks, params),
      sitting.ask(coverageRuling, { year: sitting.year }),
    ]);
    const shown = allSectors(sitting.jurisdiction).filter(({ code }) => (params.all_sectors || params.sectors.includes(code)) && (code !== other || counted.some(({ sector }) => sector === code)));
    const sectors = shown.map(({ code }) => ({
      ...nobody,
      ...counted.find(({ sector }) => sector === code),
      sector: code,
      priority: code !== other,
      tracks: tracks.filter(({ sector }) => sector === code).map(({ track, running, rectifying, closed, consortia }) => ({ track, running, rectifying, closed, consortia: consortia.map(([consortium, name]) => ({ consortium, name })) })),
    }));
    return { basis: sitting.basis, ruling: ruling ?? null, sectors };
  }
}
