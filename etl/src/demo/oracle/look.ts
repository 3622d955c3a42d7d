import { cellOf, type ConsortiumScore, type Scheme, scoreConsortium } from '@monitor/domain';

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
  };
};

/** The score of a year by the domain's own rules, from parts that were counted in memory. */
export const scoreOf = (look: Look, scheme: Scheme): ConsortiumScore => {
  const cells = scheme.indicators.map((indicator) => {
    const gauge = gauges[indicator.code];
    if (gauge === undefined) throw new RangeError(`No gauge for indicator ${indicator.code}`);
    return cellOf(indicator, gauge(look));
  });
  return scoreConsortium(cells, scheme);
};
