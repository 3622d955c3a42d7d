import type { FlagKind } from '../api/shared-shapes.js';
import { namesInChinese, namesInEnglish } from './name-list.js';
import { inRegister, joined, said, sentence } from './pieces.js';
import type { SectorParts } from './sector-parts.js';
import type { Sentence } from './sentence.js';

const kinds = [
  { kind: 'commend', zh: '建议表扬', en: 'proposed for commendation' },
  { kind: 'rectify', zh: '建议整改', en: 'proposed for rectification' },
  { kind: 'revoke', zh: '建议取消称号', en: 'proposed for revocation' },
  { kind: 'watch', zh: '重点关注', en: 'to be watched' },
] as const satisfies readonly { kind: FlagKind; zh: string; en: string }[];

const toneOf = (found: ReadonlySet<FlagKind>): Sentence['tone'] => {
  if (found.has('rectify') || found.has('revoke')) return 'poor';
  if (found.has('watch')) return 'watch';
  return found.has('commend') ? 'good' : 'plain';
};

/** Who is proposed for what: proposals of the system, which a person has yet to confirm. */
export const proposals = ({ ranking }: SectorParts): Sentence => {
  const raised = kinds.map((each) => ({ ...each, units: ranking.rows.filter(({ flags }) => flags.includes(each.kind)) })).filter(({ units }) => units.length > 0);
  if (raised.length === 0) {
    return sentence('proposals', 'plain', { zh: said`没有建议表扬、整改、取消称号或重点关注的联合体。`, en: said`No consortium is proposed for commendation, rectification or revocation, or to be watched.` });
  }
  const zh = raised.map(({ kind, zh: word, units }) => said`${word}${inRegister(`${units.length}个`, kind)}（${namesInChinese(units)}）`);
  const en = raised.map(({ kind, en: word, units }) => said`${inRegister(String(units.length), kind)} ${word} (${namesInEnglish(units)})`);
  return sentence('proposals', toneOf(new Set(raised.map(({ kind }) => kind))), { zh: said`${joined(zh, '，')}，均待人工确认。`, en: said`${joined(en, '; ')}; all await confirmation by a person.` });
};
