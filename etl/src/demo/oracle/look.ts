import { cellOf, type ConsortiumScore, type Indicator, type MeasuredParts, missingCell, type Scheme, scoreConsortium, type ScoreCell } from '@monitor/domain';

import { ranIn } from '../grow-projects.js';
import type { ConsortiumWorld } from '../world.js';
import { cooperation } from './cooperation.js';
import type { Gauge, Look } from './parts.js';
import { research } from './research.js';
import { resources } from './resources.js';
import { transformation } from './transformation.js';

const gauges: Readonly<Record<string, Gauge>> = { ...cooperation, ...resources, ...research, ...transformation };

/** A consortium in one year. Members of the year are those who were on the roster on any day after 1 January. */
export const lookAt = (world: ConsortiumWorld, year: number): Look => {
  const members = world.members.filter((each) => each.joined <= `${year}-12-31` && (each.left === null || each.left > `${year}-01-01`));
  const grown = world.years.find((each) => each.year === year);
  return {
    world, year, roster: new Map(members.map((each) => [each.organisation.uscc, each.organisation])),
    funds: grown?.funds ?? [], outcomes: grown?.outcomes ?? [], projects: world.projects.filter((project) => ranIn(project, year)),
    report: grown?.report ?? null,
  };
};

const isEmpty = ({ numerator, denominator }: MeasuredParts): boolean => numerator === null && denominator === null;

// A pair declared by half, or a zero that no report vouches for, is missing.
const cellFor = (indicator: Indicator, parts: MeasuredParts, look: Look): ScoreCell => {
  const isHalf = parts.numerator === null || parts.denominator === null;
  if (indicator.reportItems !== undefined && isHalf) return missingCell(indicator);
  if (look.report === null && isEmpty(parts) && indicator.sources.includes('AR')) return missingCell(indicator);
  return cellOf(indicator, parts);
};

/** The score of a year by the domain's own rules, from parts that were counted in memory. */
export const scoreOf = (look: Look, scheme: Scheme): ConsortiumScore =>
  scoreConsortium(
    scheme.indicators.map((indicator) => {
      const gauge = gauges[indicator.code];
      if (gauge === undefined) throw new RangeError(`No gauge for indicator ${indicator.code}`);
      return cellFor(indicator, gauge(look), look);
    }),
    scheme,
  );
