import { type Dimension, type Indicator, plainText, type Scheme } from '@monitor/domain';
import { useLanguage, useMessages, useName } from '../../messages/language';
import styles from './rules.module.css';
import { formulaText, postsText } from './value-text';

const Row = ({ indicator }: { indicator: Indicator }) => {
  const wording = useLanguage();
  const { rules } = wording.messages;
  const name = useName();
  const { code, weight, direction, goalposts, unit, sources, whenEmpty, evidence, definition } = indicator;
  return (
    <tr>
      <td className={styles.faint}>{code}</td>
      <th scope="row" className={styles.long}>{name(indicator)}<span className={styles.under}>{name(definition)}</span></th>
      <td className={styles.number}>{plainText(weight)}</td>
      <td className={styles.short}>{rules.directions[direction]}</td>
      <td className={styles.short} title={`${rules.scheme.authority}：${name(evidence.authority)}`}>{postsText(goalposts)}</td>
      <td className={styles.short}>{name(unit)}</td>
      <td className={styles.long}>{formulaText(indicator, wording)}</td>
      <td>{sources.map((source) => rules.sources[source]).join(rules.csv.list)}</td>
      <td>{rules.whenEmpty[whenEmpty]}</td>
      <td className={styles.short}>{evidence.article}</td>
    </tr>
  );
};

const Group = ({ dimension, scheme }: { dimension: Dimension; scheme: Scheme }) => {
  const name = useName();
  return (
    <tbody>
      <tr className={styles.group}><th scope="rowgroup" colSpan={2}>{name(dimension)}</th><th className={styles.number}>{plainText(dimension.weight)}</th><td colSpan={7} /></tr>
      {scheme.indicators.filter((each) => each.dimension === dimension.code).map((indicator) => <Row key={indicator.code} indicator={indicator} />)}
    </tbody>
  );
};

/** Every indicator by its dimension, with all that defines it. */
export const IndicatorTable = ({ scheme }: { scheme: Scheme }) => {
  const { rules: { scheme: words } } = useMessages();
  const { heads } = words;
  return (
    <div className={styles.scroll} role="region" aria-label={words.caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heads.code}</th><th scope="col">{heads.indicator}</th><th scope="col" className={styles.number}>{heads.weight}</th><th scope="col">{heads.direction}</th><th scope="col">{heads.posts}</th>
            <th scope="col">{heads.unit}</th><th scope="col">{heads.formula}</th><th scope="col">{heads.sources}</th><th scope="col">{heads.empty}</th><th scope="col">{heads.article}</th>
          </tr>
        </thead>
        {scheme.dimensions.map((dimension) => <Group key={dimension.code} dimension={dimension} scheme={scheme} />)}
      </table>
    </div>
  );
};
