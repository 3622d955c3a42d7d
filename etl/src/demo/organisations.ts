import { creditCodeCheck } from '@monitor/domain';

import { organisationName } from './names.js';
import type { Organisation, OrganisationKind } from './world.js';

const CHARSET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SERIAL_LENGTH = 5;

const serial = (index: number): string => {
  let rest = index;
  let text = '';
  for (let place = 0; place < SERIAL_LENGTH; place += 1) {
    text = CHARSET.charAt(rest % CHARSET.length) + text;
    rest = Math.floor(rest / CHARSET.length);
  }
  return text;
};

const prefixes: Readonly<Record<OrganisationKind, string>> = {
  enterprise: '91', university: '12', institute: '12', hospital: '12', association: '51', other: '12',
};

// Real codes do not carry “DEMA” where the organisation's number begins.
const creditCodeOf = (index: number, kind: OrganisationKind, region: string): string => {
  const first17 = `${prefixes[kind]}${region}DEMA${serial(index)}`;
  const check = creditCodeCheck(first17);
  if (check === null) throw new RangeError(`No credit code can be made of ${first17}`);
  return first17 + check;
};

/** Organisations come in blocks of twenty: fifteen enterprises, four universities and institutes, one other. */
const BLOCK = 20;
const ENTERPRISES = 15;
const ACADEMICS = 4;
const OTHERS: readonly OrganisationKind[] = ['hospital', 'other', 'hospital', 'association'];
const DISTRICTS = ['220173', '220174', '220171', '220172', '220104', '220102', '220106', '220105', '220103', 'CCXQ', 'ZHSF', '220184', '220112', '220113'];
const OUTSIDE_EVERY = 17;

const kindOf = (index: number): OrganisationKind => {
  const place = index % BLOCK;
  if (place < ENTERPRISES) return 'enterprise';
  if (place < ENTERPRISES + ACADEMICS) return place % 2 === 0 ? 'university' : 'institute';
  return OTHERS[Math.floor(index / BLOCK) % OTHERS.length] ?? 'other';
};

const organisationAt = (index: number): Organisation => {
  const kind = kindOf(index);
  const isOutside = index % OUTSIDE_EVERY === OUTSIDE_EVERY - 1;
  const place = Math.floor((index * 31) / 7) % DISTRICTS.length;
  return {
    uscc: creditCodeOf(index, kind, isOutside ? '220200' : '220100'),
    name: organisationName(index, kind),
    kind,
    district: isOutside ? '' : (DISTRICTS[place] ?? ''),
  };
};

/** The organisations of a demo: endless, the same for every seed, each made when asked for. */
export const organisations = {
  at: organisationAt,
  enterprise: (nth: number): Organisation => organisationAt(Math.floor(nth / ENTERPRISES) * BLOCK + (nth % ENTERPRISES)),
  academic: (nth: number): Organisation => organisationAt(Math.floor(nth / ACADEMICS) * BLOCK + ENTERPRISES + (nth % ACADEMICS)),
  other: (nth: number): Organisation => organisationAt(nth * BLOCK + BLOCK - 1),
};

/** How many organisations must be written so that `enterprises` of them are enterprises. */
export const organisationsFor = (enterprises: number): number => Math.ceil(enterprises / ENTERPRISES) * BLOCK;
