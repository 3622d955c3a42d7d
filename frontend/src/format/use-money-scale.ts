import { useUnit } from '../address/use-unit';
import { columnScale, type MoneyScale } from './amount';

/** The scale of a column or a chart: the unit chosen in the bar, else the one that suits its amounts (decimal text in 元). */
export const useMoneyScale = (amounts: readonly (string | null)[]): MoneyScale => {
  const unit = useUnit();
  return unit ?? columnScale(amounts);
};
