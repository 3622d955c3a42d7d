import { Controller, Inject } from '@nestjs/common';
import { annotate, annotations, type QueryOf, type ReplyOf, type Viewer, withdrawAnnotation } from '@monitor/domain';
import type { Store } from '@monitor/store';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { ProblemError } from '../server/problem-error.js';
import { STORE } from '../server/tokens.js';

type Reply = ReplyOf<typeof annotations>;
type Note = Reply['notes'][number];

const writers = new Set<Viewer['role']>(['leader', 'officer', 'analyst']);

const mayWrite = ({ role, districts }: Viewer): boolean => writers.has(role) && districts === 'all';

const assertWrites = (viewer: Viewer): void => {
  if (!mayWrite(viewer)) throw new ProblemError('not_allowed', '只有市局的领导、处置专员和业务处室可以记大事。请联系他们。');
};

const given = (kind: 'in_force' | 'expiry', day: string | null, text: string): Note[] => (day === null ? [] : [{ id: null, kind, happened: day, text, madeBy: null }]);

@Controller()
export class AnnotationsController {
  constructor(private readonly desk: Desk, @Inject(STORE) private readonly store: Store) {}

  @Answers(annotations)
  async annotations(@Asked(annotations) _: QueryOf<typeof annotations>, @Asking() viewer: Viewer): Promise<Reply> {
    return this.listOf(viewer);
  }

  @Answers(annotate)
  async annotate(@Asked(annotate) { happened, text }: QueryOf<typeof annotate>, @Asking() viewer: Viewer): Promise<Reply> {
    assertWrites(viewer);
    await this.store.ledger.annotate({ happened, text, madeBy: viewer.account });
    return this.listOf(viewer);
  }

  @Answers(withdrawAnnotation)
  async withdrawAnnotation(@Asked(withdrawAnnotation) { id }: QueryOf<typeof withdrawAnnotation>, @Asking() viewer: Viewer): Promise<Reply> {
    assertWrites(viewer);
    await this.store.ledger.withdrawAnnotation(id, viewer.account);
    return this.listOf(viewer);
  }

  private async listOf(viewer: Viewer): Promise<Reply> {
    const noted = (await this.store.ledger.annotations()).map(({ id, happened, text, madeBy }): Note => ({ id, kind: 'note', happened, text, madeBy }));
    const notes = [...(await this.ofTheMeasures(viewer)), ...noted].sort((one, other) => (one.happened < other.happened ? -1 : Number(one.happened > other.happened)));
    return { mayWrite: mayWrite(viewer), notes };
  }

  /** The days the latest rule set gives; a draft of the Measures that is not in force gives none. */
  private async ofTheMeasures(viewer: Viewer): Promise<Note[]> {
    if ((await this.desk.tag()) === null) return [];
    const { effective } = (await this.desk.sit(viewer)).policy().ruleSet;
    return [...given('in_force', effective.from, '办法施行'), ...given('expiry', effective.until, '试行期满')];
  }
}
