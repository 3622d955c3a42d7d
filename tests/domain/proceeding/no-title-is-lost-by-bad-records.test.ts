import { changchun2025 as scheme, changchunTrial2025 as ruleSet, type FlagInput, flagInputAt, gradeAll, raisedKinds, restsOnDoubt, scoreConsortium } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { historyOf, type OrganisationYear, years } from './dirty-history.js';

const ORGANISATIONS = 3_000;
const basis = { scheme, ruleSet };

/** What the product says of one organisation in one year. */
interface Said {
  readonly of: OrganisationYear;
  readonly suggested: boolean;
  /** 不可评: why nothing may be done against it. */
  readonly unjudged: boolean;
}

const judgeYear = (units: readonly OrganisationYear[]): readonly Said[] => {
  const scores = units.map(({ cells }) => scoreConsortium(cells, scheme));
  const grading = units.map(({ consortium, circumstances }, index) => {
    const score = scores[index];
    if (score === undefined) throw new RangeError(`${consortium} was not scored`);
    return { consortium, score, adjustments: [], due: true, obstacle: circumstances.obstacles[0]?.text ?? null };
  });
  const graded = gradeAll(grading, scheme);
  return units.map((of, index) => say(of, { score: grading[index]?.score, graded: graded[index] }));
};

const say = (of: OrganisationYear, { score, graded }: { score: FlagInput['score'] | undefined; graded: FlagInput['graded'] | undefined }): Said => {
  if (score === undefined || graded === undefined) throw new RangeError(`${of.consortium} was not graded`);
  const raised = raisedKinds(flagInputAt(of.circumstances, { score, graded }, ruleSet), basis).includes('revoke');
  const doubtful = raised && restsOnDoubt('revoke', of.circumstances, { judged: { score, graded }, basis });
  return { of, suggested: raised && !doubtful, unjudged: of.circumstances.obstacles.length > 0 || graded.grade === 'not_evaluable' || doubtful };
};

describe('seven years of three thousand organisations, a tenth of the records bad', () => {
  const history = historyOf(ORGANISATIONS);
  const said = years.flatMap((year) => judgeYear(history.filter((each) => each.year === year)));
  const told = (cases: readonly Said[]) => cases.map(({ of }) => `${of.consortium} ${of.year} ${of.dirty ?? 'clean'}`);
  const guilty = said.filter(({ of }) => of.shouldLose);

  it('hold enough of everything', () => {
    expect(said).toHaveLength(ORGANISATIONS * years.length);
    const dirty = said.filter(({ of }) => of.dirty !== null).length / said.length;
    expect(dirty).toBeGreaterThan(0.09);
    expect(dirty).toBeLessThan(0.11);
    expect(guilty.length).toBeGreaterThan(500);
    for (const dirt of ['unreadable', 'stale', 'some missing', 'most missing', 'disputed']) expect(guilty.filter(({ of }) => of.dirty === dirt).length, dirt).toBeGreaterThan(3);
    expect(said.filter(({ of }) => of.circumstances.status === 'rectifying' && !of.shouldLose).length).toBeGreaterThan(500);
  });
  it('bring no wrong suggestion to take a title', () => {
    expect(told(said.filter(({ suggested, of }) => suggested && !of.shouldLose))).toEqual([]);
  });
  it('bring every right one that can be judged, and name the rest as 不可评', () => {
    const judged = guilty.filter(({ unjudged }) => !unjudged);
    const found = judged.filter(({ suggested }) => suggested);
    expect(found.length / judged.length).toBeGreaterThanOrEqual(0.995);
    expect(told(guilty.filter(({ suggested, unjudged }) => !suggested && !unjudged))).toEqual([]);
  });
  it('would bring wrong ones without the guard: the bad records matter', () => {
    const bare = history.filter(({ dirty, shouldLose, circumstances }) => (dirty === 'some missing' || dirty === 'disputed') && !shouldLose && circumstances.status === 'rectifying');
    const wrong = bare.filter((of) => {
      const score = scoreConsortium(of.cells, scheme);
      const [graded] = gradeAll([{ consortium: of.consortium, score, adjustments: [], due: true, obstacle: null }], scheme);
      return graded !== undefined && raisedKinds(flagInputAt(of.circumstances, { score, graded }, ruleSet), basis).includes('revoke');
    });
    expect(wrong.length).toBeGreaterThan(0);
  });
});
