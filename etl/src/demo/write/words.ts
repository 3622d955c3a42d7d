import { applicationSteps, eventKinds, fundCategories, fundKinds, fundSources, outcomeKinds, projectLevels } from '@monitor/domain';

interface Word {
  readonly code: string;
  readonly zh: string;
}

const table = (list: readonly Word[]): ReadonlyMap<string, string> => new Map(list.map(({ code, zh }) => [code, zh]));

/** The Chinese words that bureaus write for the records' codes. */
export const words = {
  source: table(fundSources),
  category: table(fundCategories),
  fundKind: table(fundKinds),
  outcome: table(outcomeKinds),
  projectLevel: table(projectLevels),
  organisation: new Map([['enterprise', '企业'], ['university', '高校'], ['institute', '科研院所'], ['hospital', '医院'], ['association', '社会组织'], ['other', '其他事业单位']]),
  tier: new Map([['lead', '牵头'], ['core', '核心层'], ['general', '一般']]),
  status: new Map([['active', '运行'], ['rectifying', '整改中'], ['revoked', '已取消'], ['dissolved', '已解散']]),
  route: new Map([['review', '评审认定'], ['direct', '直接认定']]),
  platform: new Map([['proof_of_concept', '概念验证中心'], ['pilot_base', '中试基地'], ['science_park', '科技产业园'], ['key_laboratory', '重点实验室'], ['technology_centre', '技术创新中心']]),
  platformLevel: new Map([['national', '国家级'], ['provincial', '省级'], ['city', '市级']]),
  outcomeLevel: new Map([['international', '国际'], ['national', '国家'], ['industry', '行业'], ['local', '地方'], ['group', '团体'], ['provincial', '省级'], ['city', '市级']]),
  event: table(eventKinds),
  step: table(applicationSteps),
  designation: new Map([['leading', '龙头'], ['chain', '链主']]),
  agreement: new Map([['agreement', '协议书'], ['supplement', '补充协议'], ['articles', '章程']]),
  change: new Map([['members', '共建单位'], ['tasks', '任务分配'], ['lead', '牵头单位'], ['other', '其他']]),
  approval: new Map([['national', '国家'], ['provincial', '省'], ['city', '市']]),
  succession: new Map([['renamed', '更名'], ['recoded', '代码变更'], ['merged', '合并'], ['split', '分立']]),
  transferGrant: new Map([['grant', '补助'], ['fund', '基金投资'], ['refund', '补助退回']]),
  lender: new Map([
    ['bank', '银行'], ['microcredit', '小额贷款公司'], ['leasing', '融资租赁公司'], ['guarantee', '融资担保公司'],
    ['other_financial', '其他金融机构'], ['not_financial', '非金融机构'],
  ]),
} as const;

/** The Chinese word of a code; throws RangeError on a code that has none. */
export const wordOf = (list: ReadonlyMap<string, string>, code: string): string => {
  const found = list.get(code);
  if (found === undefined) throw new RangeError(`No Chinese word is known for “${code}”`);
  return found;
};
