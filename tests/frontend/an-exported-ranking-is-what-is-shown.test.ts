import { changchun2025 } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { csvText, numberCell, textCell } from '../../frontend/src/export/csv-file';
import { filtersTold } from '../../frontend/src/features/ranking/filters-told';
import { firstColumns, type RankingColumn } from '../../frontend/src/features/ranking/ranking-columns';
import { rankingCsv, rankingFileName, type ShownRanking } from '../../frontend/src/features/ranking/ranking-csv';
import { en } from '../../frontend/src/messages/en';
import { zh } from '../../frontend/src/messages/zh';
import { aRankingRow } from './ranking-rows';

const basis = { edition: '20260701-3f9c', publishedAt: '2026-07-01T02:15:33.000Z', year: 2025, years: [2024, 2025], scheme: `changchun-2025@${changchun2025.version}`, ruleSet: 'changchun-trial-2025@1.0.0', asOf: '2026-06-30', reportsDue: 42, reportsIn: 38 };
const inChinese = { messages: zh, language: 'zh', scheme: changchun2025 } as const;
const inEnglish = { messages: en, language: 'en', scheme: changchun2025 } as const;

const anInterval = { consortium: 'LHT-001', name: '长春市动力电池创新联合体', sector: 'nev', nominal: 1, low: 1, middle: 1.5, high: 4, topShare: 1, bottomShare: 0, band: 1 };
const shown = (given: Partial<ShownRanking> = {}): ShownRanking => ({ basis, rows: [aRankingRow()], columns: firstColumns, intervals: new Map([['LHT-001', anInterval]]), told: { filters: '', search: '', sorting: '名次 升序' }, ...given });
const linesOf = (text: string) => text.split('\r\n');
const columns = (...names: RankingColumn[]) => ({ columns: names });

describe('the bytes of an export', () => {
  it('begin with the mark that makes Excel read Chinese, end every line by CRLF', () => {
    const bytes = new TextEncoder().encode(csvText([[textCell('名次')], [numberCell('1')]]));
    expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe('\uFEFF"名次"\r\n1\r\n');
  });

  it.each(['=1+1', '+86', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1+1', '　=1', '＝1+1', '＋1', '－1', '＠SUM', '|cmd', '\uFEFF=1'])('hold %j as text that no spreadsheet runs', (text) => {
    expect(csvText([[textCell(text)]])).toBe(`\uFEFF"'${text}"\r\n`);
  });

  it.each(['长春市=新材料', '—', 'LHT-001', '1-2', '（试行）', ''])('leave %j as it is', (text) => {
    expect(csvText([[textCell(text)]])).toBe(`\uFEFF"${text}"\r\n`);
  });

  it('double quotes and keep commas and line breaks inside their cell', () => {
    expect(csvText([[textCell('甲"乙",丙\n丁')]])).toBe('\uFEFF"甲""乙"",丙\n丁"\r\n');
  });

  it('leave numbers untouched, negative ones too, and refuse what is no number', () => {
    expect(csvText([[numberCell('-5.00'), numberCell('0'), numberCell(null)]])).toBe('\uFEFF-5.00,0,\r\n');
    for (const text of ['1e5', '1,000', '=1', '', 'NaN', '—']) expect(() => numberCell(text)).toThrow(RangeError);
  });
});

describe('the lines of an export', () => {
  it('are the columns shown, in their order, contributions one by one', () => {
    const [head, first] = linesOf(rankingCsv(shown(), inChinese));
    expect(head).toBe('\uFEFF"类别","名次","联合体名称","总分","较上年名次变化（位，正为上升）","名次区间下限","抽样中位名次","名次区间上限","并列带","合作机制得分","资源整合得分","项目攻关得分","成果转化得分","加减分","等级","等级说明","系统建议","领域","新增销售收入（元）","覆盖率（%）","状态","归口县区","牵头单位"');
    expect(first).toBe('"参加排名",1,"长春市动力电池创新联合体",88.13,1,1,1.5,4,1,18.00,21.13,27.00,22.00,0.00,"优秀","","","新能源汽车",60000000.00,96.25,"正常运行","长春汽车经济技术开发区","长春禾岳汽车研究院有限公司"');
  });

  it('follow the order shown, those without a place below', () => {
    const rows = [
      aRankingRow({ consortium: 'z', rank: null, total: null, previousRank: null, grade: 'not_due', name: '新' }),
      aRankingRow({ consortium: 'b', rank: 2, previousRank: null, name: '乙', flags: ['rectify', 'watch'], limitedByCap: true, grade: 'good' }),
      aRankingRow({ consortium: 'a', rank: 1, previousRank: 1, name: '甲', needsPerson: true, adjustment: -5 }),
    ];
    const lines = linesOf(rankingCsv(shown({ rows, ...columns('rank', 'name', 'total', 'change', 'grade', 'flags') }), inChinese));
    expect(lines.slice(1, 4)).toEqual([
      '"参加排名",2,"乙",88.13,,"良好","因比例限制","建议整改；重点关注"',
      '"参加排名",1,"甲",88.13,0,"优秀","待定",""',
      '"新认定未满一年，本年度不评",,"新",,,"新认定未满一年","",""',
    ]);
  });

  it('leave cells of a consortium without a total empty, never zero', () => {
    const rows = [aRankingRow({ rank: null, total: null, previousTotal: null, grade: null, status: 'revoked', contributions: { C: 12.5 } })];
    const [, line] = linesOf(rankingCsv(shown({ rows, ...columns('rank', 'name', 'total', 'previousTotal', 'contributions') }), inChinese));
    expect(line).toBe('"已取消称号或已解散",,"长春市动力电池创新联合体",,,,,,,');
  });

  it('guard a name that came from a file', () => {
    const text = rankingCsv(shown({ rows: [aRankingRow({ name: '=HYPERLINK("http://x","y")', lead: '＋单位' })], ...columns('rank', 'name', 'total', 'lead') }), inChinese);
    expect(linesOf(text)[1]).toBe(`"参加排名",1,"'=HYPERLINK(""http://x"",""y"")",88.13,"'＋单位"`);
  });

  it('end with what they rest on, the number of rows as a number', () => {
    const told = { filters: '领域：新材料', search: '电池', sorting: '总分 降序' };
    const lines = linesOf(rankingCsv(shown({ rows: [aRankingRow(), aRankingRow({ rank: 2 })], told }), inChinese)).slice(3);
    expect(lines).toEqual([
      '', '"口径"', '"年度","2025年度"', '"筛选条件","领域：新材料"', '"查找","电池"', '"排序","总分 降序"', '"数据截至","2026-06-30"',
      `"评价方案","长春市创新联合体绩效评价方案（2025 试行） ${changchun2025.version}"`, '"规则集","changchun-trial-2025@1.0.0"', '"数据版本","20260701-3f9c"', '"发布时间","2026-07-01T02:15:33.000Z"',
      '"行数",2', '"得分保留两位小数（四舍五入），等级按未舍入的总分判定。"', '"结果由系统按规则测算；是否已发布以系统页眉所示为准，各项建议均须人工确认。"', '',
    ]);
  });

  it('guard what a person typed into the search', () => {
    expect(rankingCsv(shown({ told: { filters: '', search: '=1+1', sorting: '' } }), inChinese)).toContain('"查找","\'=1+1"');
  });

  it('are told in English too', () => {
    const [head, first] = linesOf(rankingCsv(shown(columns('rank', 'name', 'sector', 'total')), inEnglish));
    expect(head).toBe('\uFEFF"Group","Rank","Consortium","Sector","Total"');
    expect(first).toBe('"Ranked",1,"长春市动力电池创新联合体","New-energy vehicles",88.13');
  });
});

describe('the name and the filters of an export', () => {
  it('say what, which year and as of when', () => {
    expect(rankingFileName(basis, inChinese)).toBe('联合体排名_2025年度_20260630.csv');
  });

  it('are told in words', () => {
    const filters = { year: 2025, sector: ['materials', 'nev'], district: ['CCXQ'], status: ['rectifying'] };
    expect(filtersTold(filters, ['revoke'], inChinese)).toBe('领域：新材料、新能源汽车；县区/开发区：长春新区；状态：整改中；系统建议：建议取消称号');
    expect(filtersTold({ sector: [], district: [], status: [] }, [], inChinese)).toBe('');
    expect(filtersTold({ sector: ['nev'], district: [], status: ['active'] }, [], inEnglish)).toBe(`${en.frame.sector}: New-energy vehicles; ${en.frame.status}: Active`);
  });
});
