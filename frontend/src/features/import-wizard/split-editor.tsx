import { useLanguage } from '../../messages/language';
import { NumberBox } from '../../ui/number-box';
import type { ShapeProps } from './field-more';
import { fieldText } from './field-text';
import wizard from './wizard.module.css';

type How = 'none' | 'mark' | 'spaces';

const LEAST_SPACES = 2;
const MOST = 20;

const howOf = ({ split }: ShapeProps['source']): How => {
  if (split === undefined) return 'none';
  return split.by === undefined ? 'spaces' : 'mark';
};

/** Parts a cell by a mark or by a run of spaces and takes one of the parts. */
export const SplitEditor = ({ place, kind, source, put }: ShapeProps) => {
  const { language, messages: { importing: { mapping: words } } } = useLanguage();
  const { split } = source;
  const name = fieldText(kind, place.field, language);
  const choose = (how: string) => {
    const part = split?.part ?? 1;
    put({ split: how === 'mark' ? { by: ',', part } : how === 'spaces' ? { spaces: LEAST_SPACES, part } : undefined });
  };
  return (
    <>
      <label className={wizard.field}>
        <span>{words.split}</span>
        <select className={wizard.select} aria-label={`${name} ${words.split}`} value={howOf(source)} onChange={({ target }) => choose(target.value)}><option value="none">{words.splitNot}</option><option value="mark">{words.splitMark}</option><option value="spaces">{words.splitSpaces}</option></select>
      </label>
      {split?.by !== undefined && <label className={wizard.field}><span>{words.splitBy}</span><input className={wizard.input} size={4} aria-label={`${name} ${words.splitBy}`} value={split.by} onChange={({ target }) => target.value !== '' && put({ split: { ...split, by: target.value } })} /></label>}
      {split?.spaces !== undefined && <div className={wizard.field}><span>{words.splitWidth}</span><NumberBox name={`${name} ${words.splitWidth}`} value={split.spaces} min={1} max={MOST} step={1} set={(spaces) => put({ split: { ...split, spaces } })} /></div>}
      {split !== undefined && <div className={wizard.field}><span>{words.splitPart}</span><NumberBox name={`${name} ${words.splitPart}`} value={split.part} min={-MOST} max={MOST} step={1} set={(part) => put({ split: { ...split, part: part === 0 ? 1 : part } })} /></div>}
    </>
  );
};
