import { Controller, Inject } from '@nestjs/common';
import { oneSimulation, type QueryOf, type ReplyOf, simulate, simulations, type Viewer } from '@monitor/domain';
import type { Simulation, Store } from '@monitor/store';
import { Answers, Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { JUDGE, STORE } from '../server/tokens.js';
import type { Judge } from './judge.js';
import { PolicyFile } from './policy-file.js';
import { assertDrafts, assertSeesDrafts } from './policy-rights.js';

const headOf = ({ id, at, askedBy, kind, documentId, documentVersion, sha256, year, edition, summary }: Simulation): Record<string, unknown> => ({
  id, at, askedBy, kind, document: `${documentId}@${documentVersion}`, sha256, year, edition, ...summary,
});

@Controller()
export class SimulationsController {
  constructor(private readonly file: PolicyFile, @Inject(STORE) private readonly store: Store, @Inject(JUDGE) private readonly judge: Judge) {}

  @Answers(simulate)
  async simulate(@Asked(simulate) { year, ...name }: QueryOf<typeof simulate>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof simulate>> {
    assertDrafts(viewer);
    const kept = await this.store.ledger.policyDocument(name);
    if (kept.state !== 'draft') throw new ProblemError('bad_request', '只能模拟草稿。请以此为底稿另立一个版本再模拟。');
    const { moves, flags, counts, comparedWith, edition } = await this.judge.simulate(await this.file.usable(kept), year);
    const simulation = await this.store.ledger.recordSimulation({
      name, sha256: kept.sha256, year, edition, askedBy: viewer.account, summary: { comparedWith, counts }, result: { moves, flags },
    });
    return simulate.reply.parse({ ...headOf(simulation), moves, flags });
  }

  @Answers(simulations)
  async simulations(@Asked(simulations) { kind, id, version }: QueryOf<typeof simulations>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof simulations>> {
    assertSeesDrafts(viewer);
    const asked = { ...(kind === undefined ? {} : { kind }), ...(id === undefined ? {} : { id }), ...(version === undefined ? {} : { version }) };
    return simulations.reply.parse({ simulations: (await this.store.ledger.simulations(asked)).map(headOf) });
  }

  @Answers(oneSimulation)
  async simulation(@Asked(oneSimulation) { id }: QueryOf<typeof oneSimulation>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof oneSimulation>> {
    assertSeesDrafts(viewer);
    const kept = await this.store.ledger.simulation(id);
    return oneSimulation.reply.parse({ ...headOf(kept), ...kept.result });
  }
}
