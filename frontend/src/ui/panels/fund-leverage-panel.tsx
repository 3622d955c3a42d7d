import { allSectors, type Filters } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { keepFilters } from '../../address/address';
import { evidenceSearch } from '../../address/use-evidence';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages, useName } from '../../messages/language';
import { sectorName } from '../../messages/names';
import { ChartPanel } from '../chart-panel';
import { Amount, Missing } from '../figures';
import bars from './fund-bars.module.css';
import { type Leverage, leverageBySector, leverageOf } from './leverage';
import { type CityUnits, useUnits } from './use-units';
import { jurisdiction } from '../../policy/jurisdiction';

const WHOLE = '';

const linesOf = ({ shown }: CityUnits): readonly Leverage[] => [leverageOf(WHOLE, shown), ...leverageBySector(shown, allSectors(jurisdiction()).map(({ code }) => code))];

const Name = ({ sector }: { sector: string }) => {
  const { funds: { leverage } } = useMessages();
  const name = useName();
  if (sector === WHOLE) return <strong>{leverage.whole}</strong>;
  return <Link to="/sectors/$sector" params={{ sector }} search={keepFilters}>{name(sectorName(sector))}</Link>;
};

/** An amount as a link to the lines it is summed from. */
const Part = ({ sector, slice, children }: { sector: string; slice: string; children: ReactNode }) => (
  <Link to="." search={(before) => ({ ...evidenceSearch('spending', undefined, slice)(before), ...(sector === WHOLE ? {} : { sector: [sector] }) })} resetScroll={false}>{children}</Link>
);

const Bars = ({ lines }: { lines: readonly Leverage[] }) => {
  const { funds: { leverage } } = useMessages();
  const most = Math.max(0, ...lines.map(({ ratio }) => Number(ratio ?? '0')));
  return (
    <ul className={`${bars.bars} ${bars.plain}`}>
      {lines.map(({ sector, ratio }) => (
        <li key={sector} className={bars.bar}>
          <span className={bars.name}><Name sector={sector} /></span>
          <span className={bars.track} aria-hidden="true">{ratio !== null && <i className={bars.now} style={{ width: `${most === 0 ? 0 : Math.max(0, (Number(ratio) / most) * 100)}%` }} />}</span>
          <span className={bars.amount}>{ratio === null ? <Missing reason={leverage.noFiscal} /> : ratio}</span>
        </li>
      ))}
    </ul>
  );
};

/** How much other money came with each 元 of fiscal money. */
export const FundLeveragePanel = ({ filters }: { filters: Filters }) => {
  const { funds: { leverage: words, ledger }, figures } = useMessages();
  const asked = useUnits(filters);
  const lines = asked.data === undefined ? [] : linesOf(asked.data);
  const scale = useMoneyScale(lines.flatMap(({ other, fiscal }) => [other, fiscal]));
  const unit = figures.units[scale];
  const whole = lines[0]?.ratio ?? null;
  return (
    <ChartPanel
      slug="fund-leverage" title={words.title} unit={words.unit} asked={asked} height={240}
      empty={() => (whole === null ? words.empty : null)}
      drawing={() => <Bars lines={lines} />}
      told={() => words.told(whole ?? '0')}
      table={() => ({
        head: [{ name: words.sector }, { name: words.other, unit }, { name: words.fiscal, unit }, { name: words.ratio }],
        rows: lines.map(({ sector, other, fiscal, ratio }) => ({
          key: sector,
          cells: [<Name key="name" sector={sector} />, <Part key="other" sector={sector} slice="fiscal:no"><Amount yuan={other} scale={scale} /></Part>, <Part key="fiscal" sector={sector} slice="fiscal:yes"><Amount yuan={fiscal} scale={scale} /></Part>, ratio === null ? <Missing key="ratio" reason={words.noFiscal} /> : ratio],
        })),
      })}
      about={{ formula: words.formula, source: ledger, note: words.note, proof: { measure: 'spending', slice: 'fiscal:no' } }}
    />
  );
};
