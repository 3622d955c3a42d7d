import { moneyUnits } from '../address/address';
import { useChooseUnit } from '../address/use-choose-unit';
import { useUnit } from '../address/use-unit';
import { useMessages } from '../messages/language';
import styles from './filter-bar.module.css';

/** 自动, 元, 万元, 亿元: the unit of every amount on the page. */
export const UnitChoice = () => {
  const { frame, figures } = useMessages();
  const unit = useUnit();
  const choose = useChooseUnit();
  return (
    <label className={styles.unit} data-chosen={unit !== undefined}>
      <span className={styles.name}>{frame.unit}</span>
      <select value={unit ?? ''} onChange={(event) => choose(moneyUnits.find((each) => each === event.target.value))}>
        <option value="">{frame.unitAuto}</option>
        {moneyUnits.map((each) => <option key={each} value={each}>{figures.units[each]}</option>)}
      </select>
    </label>
  );
};
