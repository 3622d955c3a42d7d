import { bulkEnterprises, bulkPlan } from './bulk-plan.js';
import { freeTurn, growConsortium } from './grow-consortium.js';
import { organisations, organisationsFor } from './organisations.js';
import type { Organisation } from './world.js';
import type { Written } from './write-city.js';
import { closeFiles, openFiles } from './write/file-set.js';
import { writeWorld } from './write/write-world.js';

/** What a large demo is told to write. */
export interface BulkOrder {
  readonly folder: string;
  readonly seed: number;
  readonly consortia: number;
  readonly onProgress: (done: number) => void;
}

const STEP = 100;
const nothingHeldBack: ReadonlySet<string> = new Set();

// Nobody asks where the lead of a made-up consortium sits: it sits where its consortium does.
const leadsOf = (consortia: number, seed: number): ReadonlyMap<string, Organisation> =>
  new Map(Array.from({ length: consortia }, (_, index) => {
    const { firstEnterprise, register } = bulkPlan(index, seed);
    const lead = organisations.enterprise(firstEnterprise);
    return [lead.uscc, { ...lead, district: register.district }];
  }));

/** Grows one consortium after another and forgets each once it is written: memory does not grow with the number. */
export const writeBulk = ({ folder, seed, consortia, onProgress }: BulkOrder): Written => {
  const files = openFiles({ folder, isCity: false }, (rejection) => {
    throw new RangeError(`A large demo writes no dirty rows, but ${rejection.path} has one`);
  });
  const leads = leadsOf(consortia, seed);
  for (let index = 0; index < organisationsFor(bulkEnterprises(consortia)); index += 1) {
    const organisation = organisations.at(index);
    files.organisations.add(leads.get(organisation.uscc) ?? organisation);
  }
  const turn = freeTurn(seed);
  for (let index = 0; index < consortia; index += 1) {
    writeWorld(growConsortium(bulkPlan(index, seed), seed, turn), files, nothingHeldBack);
    if ((index + 1) % STEP === 0) onProgress(index + 1);
  }
  return { counts: closeFiles(files), rejections: [], verdicts: null, findings: [] };
};
