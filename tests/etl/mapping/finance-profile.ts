/** A sheet as finance software exports it: one line of money per row, with the unit, its membership and the project told again in each. */
export const financeProfile = {
  columns: [
    { name: 'entry', head: '凭证号' },
    { name: 'alliance', head: '联合体' },
    { name: 'code', head: '社会信用代码', aliases: ['统一社会信用代码'] },
    { name: 'unit', head: '单位名称' },
    { name: 'tier', head: '层级' },
    { name: 'joined', head: '加入日期' },
    { name: 'project', head: '项目编号' },
    { name: 'title', head: '项目名称' },
    { name: 'lead', head: '牵头代码' },
    { name: 'period', head: '起止' },
    { name: 'budget', head: '项目预算（万元）' },
    { name: 'booked', head: '入账日期' },
    { name: 'planned', head: '预算数（元）' },
    { name: 'spent', head: '支出数（元）' },
  ],
  skip: [{ when: 'entry.startsWith("作废")', why: '作废凭证' }],
  records: [
    { record: 'organisation', once: ['code'], fields: { uscc: { column: 'code' }, name: { column: 'unit' }, kind: { value: '企业' }, district: { value: '市外' } } },
    { record: 'membership', once: ['alliance', 'code'], fields: { consortium: { column: 'alliance' }, uscc: { column: 'code' }, tier: { column: 'tier', words: { 牵头单位: 'lead', 成员: 'general' }, otherwise: 'general' }, joined: { column: 'joined' } } },
    {
      record: 'project', once: ['project'],
      fields: {
        code: { column: 'project' }, consortium: { column: 'alliance' }, name: { column: 'title' }, level: { value: '市级' }, lead: { column: 'lead' },
        started: { column: 'period', split: { by: '~', part: 1 }, month: 'start' }, planned_end: { column: 'period', split: { by: '~', part: 2 }, month: 'end' },
        status: { value: '执行' }, status_since: { column: 'period', split: { by: '~', part: 1 }, month: 'start' }, budget: { column: 'budget', unit: { from: 'head' } },
      },
    },
    { record: 'fund_entry', when: 'planned != ""', fields: { entry: { expression: 'entry + "-P"' }, consortium: { column: 'alliance' }, project: { column: 'project' }, uscc: { column: 'code' }, source: { value: '市财政' }, category: { value: '设备费' }, kind: { value: '预算' }, booked: { column: 'booked' }, amount: { column: 'planned', unit: '元' } } },
    { record: 'fund_entry', when: 'spent != ""', fields: { entry: { expression: 'entry + "-S"' }, consortium: { column: 'alliance' }, project: { column: 'project' }, uscc: { column: 'code' }, source: { value: '市财政' }, category: { value: '设备费' }, kind: { value: '支出' }, booked: { column: 'booked' }, amount: { column: 'spent', unit: '元' } } },
  ],
};
