import { allSectors, changchun } from '@monitor/domain';

import { agreementCode } from '../agreement-code.js';
import type { Ban } from '../city-departures.js';
import type { ConsortiumEvent, ConsortiumRegister, Member, Organisation, Platform } from '../world.js';
import { defineTable } from './table.js';
import { wordOf, words } from './words.js';

const districts = new Map(changchun.districts.map(({ code, zh }) => [code, zh]));
const sectors = new Map(allSectors(changchun).map(({ code, zh }) => [code, zh]));

export const organisationTable = defineTable<Organisation>({
  record: 'organisation',
  columns: [['uscc', '统一社会信用代码'], ['name', '单位名称'], ['kind', '单位性质'], ['district', '所在县区'], ['principal_place', '主要经营地']],
  row: (each) => [
    each.uscc, each.name, wordOf(words.organisation, each.kind), each.district === '' ? '市外' : wordOf(districts, each.district),
    each.principalPlace === undefined ? '' : wordOf(districts, each.principalPlace),
  ],
});

export const consortiumTable = defineTable<ConsortiumRegister>({
  record: 'consortium',
  columns: [
    ['code', '联合体编号'], ['name', '联合体名称'], ['sector', '主领域'], ['secondary_sectors', '细分赛道'], ['district', '归口县区'],
    ['route', '认定方式'], ['approval_document', '批建文件'], ['recognised', '认定日期'], ['status', '状态'], ['status_since', '状态日期'],
  ],
  row: (each) => [
    each.code, each.name, wordOf(sectors, each.sector), each.secondary.join('、'), wordOf(districts, each.district),
    wordOf(words.route, each.route), each.approval ?? '', each.recognised, wordOf(words.status, each.status), each.statusSince,
  ],
});

/** A row that belongs to a consortium. */
export interface Of<T> {
  readonly consortium: string;
  readonly row: T;
}

export const membershipTable = defineTable<Of<Member>>({
  record: 'membership',
  columns: [['consortium', '联合体编号'], ['uscc', '成员信用代码'], ['tier', '成员层级'], ['joined', '加入日期'], ['left_on', '退出日期'], ['exit_reason', '退出原因']],
  row: ({ consortium, row }) => [consortium, row.organisation.uscc, wordOf(words.tier, row.tier), row.joined, row.left ?? '', row.exitReason ?? ''],
});

export const signatureTable = defineTable<Of<Member & { readonly signed: string }>>({
  record: 'signature',
  columns: [['consortium', '联合体编号'], ['agreement', '协议编号'], ['uscc', '签署单位信用代码'], ['signed', '签署日期'], ['signer', '签署人身份'], ['authorisation', '授权文件']],
  row: ({ consortium, row }) => {
    const byAgent = row.isUnauthorised === true || row.organisation.uscc.endsWith('7');
    return [
      consortium, row.paper ?? agreementCode(consortium, row.joined), row.organisation.uscc, row.signed,
      byAgent ? '授权人' : '法定代表人', byAgent && row.isUnauthorised !== true ? `授权书-${row.organisation.uscc.slice(-5)}` : '',
    ];
  },
});

export const platformTable = defineTable<Of<Platform>>({
  record: 'platform',
  columns: [['code', '平台编号'], ['consortium', '联合体编号'], ['name', '平台名称'], ['kind', '平台类型'], ['level', '平台级别'], ['operators', '共建单位'], ['since', '起始日期'], ['until', '终止日期']],
  row: ({ consortium, row }) => [row.code, consortium, row.name, wordOf(words.platform, row.kind), wordOf(words.platformLevel, row.level), row.operators.join('、'), row.since, row.until ?? ''],
});

export const eventTable = defineTable<Of<ConsortiumEvent & { readonly code: string }>>({
  record: 'event',
  columns: [['code', '事件编号'], ['consortium', '联合体编号'], ['kind', '事件类型'], ['happened', '发生日期'], ['deadline', '期限'], ['uscc', '相关单位信用代码'], ['clause', '条款'], ['detail', '说明']],
  row: ({ consortium, row }) => [row.code, consortium, wordOf(words.event, row.kind), row.happened, row.deadline ?? '', row.uscc ?? '', row.clause ?? '', row.detail ?? ''],
});

export const banTable = defineTable<Ban>({
  record: 'ban',
  columns: [['uscc', '统一社会信用代码'], ['decided', '决定日期'], ['case_number', '文号'], ['lifted', '提前解除日期']],
  row: (each) => [each.uscc, each.decided, each.caseNumber, each.lifted ?? ''],
});
