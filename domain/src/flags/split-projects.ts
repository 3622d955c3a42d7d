import { SPLIT_PROJECTS } from '../rules/a10-1-project-grant-cap.rule.js';
import { condition, type Condition } from './flag.js';
import type { FlagInput } from './flag-input.js';

const RULE = 'A10.1';

/** Granted projects with one task list, as rule A10.1 found them: one project may have been split to stay below the cap of Art. 10(1). */
export const splitProjects = ({ findings }: FlagInput): readonly Condition[] =>
  findings
    .filter(({ rule }) => rule === RULE)
    .flatMap(({ measured }) => measured.filter(({ label }) => label === SPLIT_PROJECTS))
    .map(({ value, threshold }) =>
      condition('split_projects', true, {
        text: `${value} 的攻关清单相同，疑似拆分立项`, value, threshold, gap: '核实后合并立项，或更正攻关清单', rule: RULE, evidence: value.split('、').map((project) => `project:${project}`),
      }),
    );
