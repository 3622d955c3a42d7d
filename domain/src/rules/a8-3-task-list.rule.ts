import * as z from 'zod/mini';

import { countFact, defineRule, evidenceFact } from './define-rule.js';

const codes = z.array(z.string());
const facts = z.object({
  /** Projects that ran in the year. */
  projects: countFact,
  tasks: countFact,
  /** Projects without any task. */
  withoutTask: codes,
  /** Those of them for which a task was sent but could not be read. */
  unreadable: codes,
  /** Tasks without a measurable indicator (name, unit, target), a due date or an owner. */
  incomplete: codes,
  evidence: evidenceFact,
});
const params = z.object({});

const sentences = (...parts: readonly (readonly [stands: boolean, zh: string])[]): string => parts.filter(([stands]) => stands).map(([, zh]) => zh).join('；');

export const taskList = defineRule({
  id: 'A8.3',
  article: '第八条第三项',
  title: { zh: '攻关清单有技术指标和时间节点', en: 'Tasks have technical targets and due dates' },
  clause: '凝练提出产业的关键核心技术攻关清单，确定攻关方向和任务，明确技术指标和时间节点',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge: ({ projects, tasks, withoutTask, unreadable, incomplete, evidence }) => {
    if (projects === 0) return { result: 'NA', measured: [], note: '本年度没有在研项目', evidence };
    const bare = withoutTask.filter((code) => !unreadable.includes(code));
    const measured = [
      { label: '没有攻关清单的项目', value: String(withoutTask.length), threshold: '0', unit: '项' },
      { label: '指标、时限或责任单位不全的任务', value: String(incomplete.length), threshold: '0', unit: '项' },
    ];
    if (bare.length > 0 || incomplete.length > 0) {
      const note = sentences([bare.length > 0, `没有攻关清单的项目：${bare.join('、')}，请补报任务`], [incomplete.length > 0, `内容不全的任务：${incomplete.join('、')}，请补齐技术指标、时限和责任单位`]);
      return { result: 'FAIL', measured, note, evidence };
    }
    if (unreadable.length > 0) return { result: 'UNKNOWN', measured, note: `攻关清单有误未被载入的项目：${unreadable.join('、')}；请按“数据质量”的提示改正后重报`, evidence };
    return { result: 'PASS', measured, note: `${projects} 个项目的 ${tasks} 项任务均有技术指标、时限和责任单位`, evidence };
  },
});
