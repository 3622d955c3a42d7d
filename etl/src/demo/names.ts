import type { OrganisationKind } from './world.js';

// Rare characters in threes: nothing on the register is called so.
const FIRST = [...'澔翊穹砾芃曜昀珩璟渟翀骁垚淼霁嵘峪沅湉玥琎铄锴旻晟崟岚瀚泠筱'];
const SECOND = [...'墨钿砚桓洺栎枢璇昭朔霖岫渊筠珂峤泽屹恺铎垣湛昶烨熠舸蘅蓥榛樾'];
const THIRD = [...'辰岳川原野峰林溪泉岩'];

const ENTERPRISE = ['智能科技有限公司', '装备制造有限公司', '精密仪器有限公司', '新材料股份有限公司', '动力系统有限公司', '光电技术有限公司', '数据服务有限公司', '生物工程有限公司', '电子器件有限公司', '能源技术有限公司'];
const UNIVERSITY = ['理工大学', '工业大学', '应用技术大学', '科技学院', '医药大学'];
const INSTITUTE = ['应用技术研究院', '材料研究所', '光学工程研究所', '智能制造研究院', '新能源研究所'];
const HOSPITAL = ['中心医院', '临床医学中心', '第一医院'];
const OTHER = ['产业促进会', '检测技术服务中心'];

const endings: Readonly<Record<OrganisationKind, readonly string[]>> = {
  enterprise: ENTERPRISE, university: UNIVERSITY, institute: INSTITUTE, hospital: HOSPITAL, association: OTHER.slice(0, 1), other: OTHER.slice(1),
};

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** Three invented syllables, a different three for every index below 9,000. */
export const invented = (index: number): string => {
  const mixed = (index * 7919) % 9000;
  return at(FIRST, mixed) + at(SECOND, Math.floor(mixed / FIRST.length)) + at(THIRD, Math.floor(mixed / (FIRST.length * SECOND.length)));
};

/** The name of organisation `index`, unlike every other. */
export const organisationName = (index: number, kind: OrganisationKind): string => {
  const round = Math.floor(index / 9000);
  const ending = at(endings[kind], index);
  const extra = round === 0 ? '' : at(SECOND, round * 7) + at(FIRST, Math.floor(round / SECOND.length) * 11 + round);
  return `${kind === 'enterprise' ? '长春' : ''}${invented(index)}${extra}${ending}`;
};

/** A person who signs: an invented given name after a common surname. */
export const personName = (index: number): string => at([...'赵钱孙李周吴郑王冯陈'], index) + at(SECOND, index * 13) + at(THIRD, index * 7);

const TITLE_WHAT = ['关键部件', '核心工艺', '控制系统', '检测装置', '材料体系', '软件平台', '封装技术', '热管理系统', '可靠性设计', '量产线'];
const TITLE_HOW = ['协同攻关', '工程化验证', '国产化替代', '中试放大', '示范应用', '性能提升'];

/** A project's title within a chain of industry. */
export const projectTitle = (topic: string, index: number): string =>
  `${topic}${at(TITLE_WHAT, index)}${at(TITLE_HOW, Math.floor(index / TITLE_WHAT.length) + index)}`;

const TARGETS: readonly (readonly [name: string, unit: string, direction: 'max' | 'min', target: number])[] = [
  ['转换效率', '%', 'max', 92], ['平均无故障时间', '小时', 'max', 5000], ['响应时间', '毫秒', 'min', 20], ['能量密度', '瓦时每千克', 'max', 320],
  ['位置误差', '微米', 'min', 5], ['灵敏度', '分贝', 'max', 110], ['能耗', '千瓦时每件', 'min', 12], ['良品率', '%', 'max', 96],
];

export const targetAt = (index: number) => TARGETS[index % TARGETS.length] ?? TARGETS[0];
