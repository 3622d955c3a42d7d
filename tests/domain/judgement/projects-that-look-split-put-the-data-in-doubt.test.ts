import { changchun2025, changchunTrial2025, type FlagInput, judgeRule, raiseFlags, scoreConsortium } from '@monitor/domain';
import { expect, it } from 'vitest';

const basis = { scheme: changchun2025, ruleSet: changchunTrial2025 };
const score = scoreConsortium(changchun2025.indicators.map(({ code }) => ({ indicator: code, state: 'reported', value: 0 })), changchun2025);

const withGrants = (twins: readonly object[], cityGrantNet = '6000000.00'): FlagInput => ({
  consortium: 'CC01', year: 2025, asOf: '2026-06-30', status: 'active', score, earlier: [], gateChecks: [], breaches: [],
  graded: { consortium: 'CC01', grade: 'good', total: 80, rank: null, limitedByCap: false, needsPerson: false, vetoes: [], reasons: [] },
  report: { required: true, submittedOn: '2026-03-20', due: '2026-03-31', graceUntil: '2026-04-30', quarantined: null },
  rectification: null, evidenceShare: null, differences: [], history: [], execution: null, obstacles: [], rankHigh: null, evaluated: 10,
  findings: [judgeRule(basis.ruleSet, 'A10.1', { projects: ['P1', 'P2'].map((project) => ({ project, cityGrantNet })), twins, evidence: [] })],
});
const twins = [{ projects: ['P1', 'P2'], tasks: 3 }];

it('a shared task list raises the flag with the projects as evidence', () => {
  const [flag, ...rest] = raiseFlags(withGrants(twins), basis);
  expect(rest).toEqual([]);
  expect(flag).toMatchObject({ kind: 'data', evidence: ['project:P1', 'project:P2'], proposalOnly: true });
  expect(flag?.reasons).toMatchObject([{ code: 'split_projects', rule: 'A10.1', value: 'P1、P2' }]);
});

it('beside an excess it stands as well', () => expect(raiseFlags(withGrants(twins, '10000000.01'), basis).map(({ kind }) => kind)).toContain('data'));

it('lists that differ raise nothing', () => expect(raiseFlags(withGrants([]), basis)).toEqual([]));
