import { Controller } from '@nestjs/common';
import { foundKinds, type QueryOf, type ReplyOf, search, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { foundNames } from './search.query.js';

type Found = ReplyOf<typeof search>['groups'][number]['rows'][number];

/** As names are compared: full-width and half-width, upper and lower case alike, blanks left out. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** Text that could be pinyin initials; anything else cannot. */
const lettersOf = (text: string): string => (/^[a-z0-9]+$/u.test(text) ? text : '');

interface Row {
  readonly kind: string;
  readonly key: string;
  readonly name: string;
  readonly district: string;
  readonly consortium: string;
  readonly consortium_name: string;
  readonly sector: string;
  readonly found: number;
}

const foundOf = ({ kind, key, name, district, consortium, consortium_name, sector }: Row): Found => ({
  key, name, district,
  sector: sector === '' ? null : sector,
  consortium: kind === 'project' ? { code: consortium, name: consortium_name } : null,
});

@Controller()
export class SearchController {
  constructor(private readonly desk: Desk) {}

  @Answers(search)
  async search(@Asked(search) { q }: QueryOf<typeof search>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof search>> {
    const sitting = await this.desk.sit(viewer);
    const text = folded(q);
    const rows = text === '' ? [] : await sitting.ask(foundNames, { text, letters: lettersOf(text) });
    const groups = foundKinds.map((kind) => {
      const own = rows.filter((row) => row.kind === kind);
      return { kind, count: own[0]?.found ?? 0, rows: own.map(foundOf) };
    });
    return { basis: sitting.basis, groups };
  }
}
