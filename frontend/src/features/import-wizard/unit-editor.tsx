import type { ProfileUnit } from '@monitor/domain';
import { useLanguage } from '../../messages/language';
import { jurisdiction } from '../../policy/jurisdiction';
import type { ShapeProps } from './field-more';
import { fieldText } from './field-text';
import wizard from './wizard.module.css';

const FROM = { head: ':head', note: ':note', column: ':column' } as const;

const codeOf = (unit: ProfileUnit | undefined): string => {
  if (unit === undefined) return '';
  return typeof unit === 'string' ? unit : FROM[unit.from];
};

/** Where the unit of an amount is told. It is never guessed. */
export const UnitEditor = ({ place, kind, source, put, columns }: ShapeProps & { columns: readonly { name: string; text: string }[] }) => {
  const { language, messages: { importing: { mapping: words } } } = useLanguage();
  const { unit } = source;
  const name = fieldText(kind, place.field, language);
  const choose = (code: string) => {
    if (code === FROM.head) put({ unit: { from: 'head' } });
    else if (code === FROM.note) put({ unit: { from: 'note' } });
    else if (code === FROM.column) put({ unit: { from: 'column', column: columns[0]?.name ?? '' } });
    else put({ unit: code === '' ? undefined : code });
  };
  return (
    <>
      <label className={wizard.field}>
        <span>{words.unit}</span>
        <select className={wizard.select} aria-label={`${name} ${words.unit}`} value={codeOf(unit)} onChange={({ target }) => choose(target.value)}>
          <option value="">{words.units.none}</option>
          {jurisdiction().money.units.map((each) => <option key={each.name} value={each.name}>{language === 'zh' ? each.name : each.en}</option>)}
          <option value={FROM.head}>{words.units.head}</option><option value={FROM.note}>{words.units.note}</option><option value={FROM.column}>{words.units.column}</option>
        </select>
      </label>
      {typeof unit === 'object' && unit.from === 'column' && (
        <label className={wizard.field}>
          <span>{words.unitColumn}</span>
          <select className={wizard.select} aria-label={`${name} ${words.unitColumn}`} value={unit.column} onChange={({ target }) => put({ unit: { from: 'column', column: target.value } })}>{columns.map((each) => <option key={each.name} value={each.name}>{each.text}</option>)}</select>
        </label>
      )}
    </>
  );
};
