import type { Outcome } from '../world.js';
import { counted, type Gauge, type Look, money, summed } from './parts.js';

const ofKind = ({ outcomes }: Look, kind: Outcome['kind']): Outcome[] => outcomes.filter((each) => each.kind === kind);

const owners = (outcome: Outcome, look: Look): number => new Set(outcome.owners.filter((owner) => look.roster.has(owner))).size;

// One registration counts once in the life of a consortium, where it was granted first.
const isFirst = (look: Look): ((outcome: Outcome) => boolean) => {
  const first = new Map<string, Outcome>();
  for (const patent of look.world.years.flatMap((year) => year.outcomes).filter((each) => each.kind === 'patent')) {
    const key = patent.registration ?? patent.code;
    const known = first.get(key);
    if (known === undefined || `${patent.achieved}${patent.code}` < `${known.achieved}${known.code}`) first.set(key, patent);
  }
  return (outcome) => first.get(outcome.registration ?? outcome.code)?.code === outcome.code;
};

const patents = (look: Look): Outcome[] =>
  ofKind(look, 'patent').filter((each) => each.project !== null && owners(each, look) > 0).filter(isFirst(look));

const t1: Gauge = (look) => summed(patents(look), () => 1);

const t2: Gauge = (look) => {
  const all = [...patents(look), ...ofKind(look, 'software'), ...ofKind(look, 'standard')];
  return counted(all.filter((each) => owners(each, look) >= 2).length, all.length);
};

const t3: Gauge = (look) => {
  const registered = ofKind(look, 'contract').filter((each) => each.registration !== null && (owners(each, look) > 0 || look.roster.has(each.origin ?? '')));
  return money(registered.filter((each) => each.origin === null || !each.owners.every((owner) => owner === each.origin)), (each) => each.amount ?? 0);
};

const isAcademic = (look: Look, uscc: string | null): boolean => ['university', 'institute'].includes(look.roster.get(uscc ?? '')?.kind ?? '');

const t4: Gauge = (look) => summed(ofKind(look, 'transfer').filter((each) => each.evidence !== null && isAcademic(look, each.origin)), () => 1);

const t5: Gauge = (look) => money(ofKind(look, 'revenue'), (each) => each.amount ?? 0);

const t6: Gauge = (look) => summed(ofKind(look, 'scenario'), () => 1);

const WORTH: Readonly<Record<string, number>> = { international: 4, national: 3, industry: 2, local: 2, group: 1 };

const t7: Gauge = (look) => summed(ofKind(look, 'standard'), (each) => WORTH[each.level ?? ''] ?? 0);

export const transformation: Readonly<Record<string, Gauge>> = { T1: t1, T2: t2, T3: t3, T4: t4, T5: t5, T6: t6, T7: t7 };
