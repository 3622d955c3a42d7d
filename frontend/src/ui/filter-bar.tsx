import { allSectors } from '@monitor/domain';
import { statusCodes } from '../address/address';
import { useFilters } from '../address/use-filters';
import { useLanguage, useName } from '../messages/language';
import { ChoiceList } from './choice-list';
import { UnitChoice } from './unit-choice';
import styles from './filter-bar.module.css';
import { jurisdiction } from '../policy/jurisdiction';

const kinds = ['administrative', 'statistical', 'local'] as const;

const YearChoice = ({ years, latest }: { years: readonly number[]; latest: number | undefined }) => {
  const { messages: { frame } } = useLanguage();
  const { filters, change } = useFilters();
  const newest = Math.max(...years, 0);
  const shown = filters.year ?? latest;
  const offered = [...new Set([...years, ...(shown === undefined ? [] : [shown])])].sort((a, b) => b - a);
  return (
    <label className={styles.year}>
      <span className={styles.hidden}>{frame.year}</span>
      <select value={shown ?? ''} onChange={(event) => change({ year: Number(event.target.value) === newest ? undefined : Number(event.target.value) })}>
        {shown === undefined && <option value="">{frame.latestYear}</option>}
        {offered.map((year) => <option key={year} value={year}>{frame.yearOf(year)}</option>)}
      </select>
    </label>
  );
};

/** 年度, 领域, 县区/开发区, 状态: what is chosen here is the address. */
export const FilterBar = ({ years, latest }: { years: readonly number[]; latest: number | undefined }) => {
  const { messages: { frame, status } } = useLanguage();
  const name = useName();
  const { filters, change } = useFilters();
  const sectors = allSectors(jurisdiction()).map((sector) => ({ code: sector.code, text: name(sector) }));
  const districts = kinds.flatMap((kind) => jurisdiction().districts.filter((district) => district.kind === kind).map((district) => ({ code: district.code, text: name(district), group: frame.districtKinds[kind] })));
  const states = statusCodes.map((code) => ({ code, text: status.consortium[code] }));
  return (
    <search className={styles.bar} aria-label={frame.filters}>
      <YearChoice years={years} latest={latest} />
      <ChoiceList name={frame.sector} choices={sectors} chosen={filters.sector} choose={(sector) => change({ sector })} />
      <ChoiceList name={frame.district} choices={districts} chosen={filters.district} choose={(district) => change({ district })} />
      <ChoiceList name={frame.status} choices={states} chosen={filters.status} choose={(chosen) => change({ status: chosen })} />
      <UnitChoice />
    </search>
  );
};
