/** Names of the single values of schemes and rule sets, by their place in the document. */
export const ruleNames = {
  groups: { grading: '等次', flagging: '标记', calendar: '日程', earlyWarning: '年内预警' },
  settings: {
    'grading.excellentFrom': '优秀线', 'grading.goodFrom': '良好线', 'grading.passFrom': '合格线', 'grading.share.percent': '优秀比例上限',
    'grading.share.rounding': '优秀名额取整', 'grading.share.minimum': '优秀名额下限', 'grading.tieBreak': '同分时比较', 'grading.coverageFrom': '数据覆盖率下限',
    'grading.bonusLimit': '加分上限', 'grading.lateReportPoints': '迟报扣分',
    'flagging.watchBelow': '重点关注线', 'flagging.watchYearsToRectify': '连续关注几年转整改', 'flagging.dropPoints': '重点关注降幅', 'flagging.executionFrom': '预算执行率下限',
    'flagging.executionCheckOn': '预算执行检查日', 'flagging.evidenceFrom': '佐证率下限', 'flagging.differencePercent': '填报与台账允许差异', 'flagging.outlierTimes': '异常值倍数',
    'flagging.gateFailuresToRectify': '门槛不符几次转整改', 'flagging.rankQuantile': '表扬所看的名次百分位', 'flagging.capTimes': '名次可达优秀名额的倍数',
    'calendar.reportDue': '报告期限（次年）', 'calendar.graceDays': '宽限', 'calendar.evaluateOn': '评价日（次年）', 'calendar.minMonthsForEvaluation': '认定满几个月参评', 'calendar.staleAfterDays': '数据多久为陈旧',
    'earlyWarning.behindPoints': '落后序时转黄', 'earlyWarning.redTimes': '转红的倍数', 'earlyWarning.overdueDays': '节点逾期转红', 'earlyWarning.nearDays': '期限临近', 'earlyWarning.staleDays': '多久没有记录不预警',
    'earlyWarning.forecastYears': '预测所需年数', 'earlyWarning.forecastPercent': '预测区间覆盖率',
  },
  units: { points: '分', percent: '%', percentPoints: '个百分点', units: '家', years: '年', months: '个月', days: '天', times: '次', multiple: '倍', percentile: '百分位', monthDay: '月-日', none: '' },
  flagReadings: { missingReport: '宽限期满仍未报告', rectificationMonths: '未写期限的整改（月）', rectify: '建议整改', watch: '重点关注' },
  params: {
    countRectifying: '计入整改中的', kinds: '认可的名录', undesignated: '名录中没有时', levels: '认可的级别', years: '年数', minimum: '最少', minimumPercent: '最低比例（%）', countLead: '计入牵头单位',
    lateOnOriginal: '后加入者签原协议', required: '必须载明', early: '拨付早于加入', outside: '拨给非成员', noticeDays: '公示天数', countsFirstDay: '公示首日计入', directSkips: '直接认定免去', overlaps: '重叠的县区',
    clauses: '必备条款', statedIn: '条款所在文件', cap: '上限（元）', per: '上限按', twinTasksFrom: '任务相同几项起算拆分', originKinds: '成果来源单位', percent: '比例（%）', financialKinds: '金融机构类别',
    governmentLevels: '政府项目级别', openStatuses: '未结束的状态', minimumParties: '最少参与方', filingDays: '备案天数', join: '两项条件', rectificationMonths: '整改月数', maximumExtensions: '最多延期',
    barredTiers: '禁入的层级', leadsAt: '认作牵头的时点', follows: '随单位变更延续',
    minMonths: '认定满几个月', coverageFrom: '数据覆盖率下限', sectors: '重点领域', regionPrefix: '行政区划', districts: '县区与开发区', pattern: '名称样式', passFrom: '合格线', from: '优秀线', issued: '印发日', until: '有效期至',
    sections: '应含部分', reportDue: '报告期限', graceDays: '宽限天数', kind: '类别', districtKinds: '区域类别', due: '期限',
  },
  steps: { applied: '申报', recommended: '推荐', accepted: '受理', reviewed: '评审', deliberated: '审议', notice_started: '公示开始', notice_ended: '公示结束', filed: '备案' },
  values: {
    leading: '龙头企业', chain: '链主企业', agreement: '合作协议', bank: '银行', microcredit: '小额贷款', leasing: '融资租赁', guarantee: '担保', other_financial: '其他金融机构',
    any: '任一', all: '同时', order: '责令整改时', revocation: '取消称号时', renamed: '更名', recoded: '换码', merged: '合并', split: '分立', transfer: '单项转化', project: '单个项目', consortium: '联合体',
    awaiting_acceptance: '待验收', administrative: '县（市）区', statistical: '开发区', local: '市自定区域', rectify: '建议整改', watch: '重点关注',
  },
};
