import { Fragment, memo, useMemo } from 'react';
import { numberText, percentText } from '../../format/number-text';
import { useMessages } from '../../messages/language';
import { LongTable } from '../../ui/long-table';
import { Panel } from '../../ui/panel';
import bar from '../../ui/toolbar.module.css';
import { Choice } from './choice';
import { countOpen, type GroupShare, groupShares, isUnsettled } from './group-share';
import { resultLines } from './result-cells';
import styles from './result-table.module.css';
import { weightingPlan } from './sample-weightings';
import type { Look } from './use-look';
import type { WhatIfYear } from './use-what-if-year';
import page from './what-if.module.css';
import type { LoadedYear } from './what-if-protocol';

const NO_RANKS = new Uint32Array(0);
const COLUMNS = [64, 220, 180, 180].map((width) => ({ width }));

const Share = ({ share }: { share: number }) => (
  <span className={styles.share}><span className={styles.bar} aria-hidden="true"><i style={{ width: `${share * 100}%` }} /></span>{percentText(share * 100)}%</span>
);

const Line = ({ year, share: { row, top, bottom }, place, ranks }: { year: LoadedYear; share: GroupShare; place: number; ranks: Uint32Array }) => (
  <tr aria-rowindex={place + 2}>
    <td className={styles.numeric}>{ranks[row]}</td>
    <th scope="row">{year.units[row]?.name}</th>
    <td><Share share={top} /></td>
    <td><Share share={bottom} /></td>
  </tr>
);

const SharesTable = ({ year, shares, ranks }: { year: LoadedYear; shares: readonly GroupShare[]; ranks: Uint32Array }) => {
  const { whatIf } = useMessages();
  const [top, bottom] = [`${weightingPlan.topPercent}%`, `${weightingPlan.bottomPercent}%`];
  const head = (
    <Fragment>
      <th scope="col" className={styles.numeric}>{whatIf.columns.rank}</th>
      <th scope="col">{whatIf.columns.name}</th>
      <th scope="col">{whatIf.topShare(top)}</th>
      <th scope="col">{whatIf.bottomShare(bottom)}</th>
    </Fragment>
  );
  return (
    <LongTable
      {...resultLines} label={whatIf.stability} count={shares.length} columns={COLUMNS} head={head}
      line={(place) => shares.slice(place, place + 1).map((share) => <Line key={share.row} year={year} share={share} place={place} ranks={ranks} />)}
    />
  );
};

type StabilityProps = Pick<WhatIfYear, 'asked' | 'sample'> & { readonly look: Look };

const useShares = ({ asked: { data }, sample }: StabilityProps): readonly GroupShare[] =>
  useMemo(() => {
    if (data === undefined || sample === null) return [];
    const { ranks } = sample;
    return [...groupShares(data.ranked, sample.counts)].sort((one, other) => (ranks[one.row] ?? 0) - (ranks[other.row] ?? 0) || one.row - other.row);
  }, [data, sample]);

/** How far the groups hold when the weights are drawn at random. Not drawn again while a slider moves. */
export const StabilityPanel = memo((props: StabilityProps) => {
  const { whatIf } = useMessages();
  const { asked, sample, look } = props;
  const shares = useShares(props);
  const shown = look.settledToo ? shares : shares.filter(isUnsettled);
  const [done, of] = [sample?.counts.draws ?? 0, sample?.of ?? weightingPlan.draws];
  const around = [{ code: 'official' as const, text: whatIf.around.official }, { code: 'current' as const, text: whatIf.around.current }];
  const concentration = weightingPlan.weights.flatMap((way) => (way.kind === 'dirichlet' ? [way.concentration] : []))[0] ?? 0;
  const actions = (
    <div className={`${bar.toolbar} ${page.toolbar}`}>
      <label className={page.tick}><input type="checkbox" checked={look.settledToo} onChange={() => look.go({ settled: look.settledToo ? undefined : 'yes' }, true)} />{whatIf.settledToo}</label>
      <Choice name={whatIf.aroundLabel} choices={around} chosen={look.aroundCurrent ? 'current' : 'official'} choose={(code) => look.go({ around: code === 'current' ? code : undefined }, true)} />
    </div>
  );
  return (
    <Panel title={whatIf.stability} unit={whatIf.drawn(numberText(done, 0), numberText(of, 0))} actions={actions} asked={asked} source={whatIf.stabilityTold(numberText(weightingPlan.draws, 0), numberText(concentration, 0), `${weightingPlan.topPercent}%`)}>
      {(loaded) => (
        <>
          <p className={page.line} role="status">{whatIf.stabilityCounts(countOpen(shares))}</p>
          {shown.length === 0 ? done > 0 && <p className={page.line}>{whatIf.noneUnsettled}</p> : <SharesTable year={loaded} shares={shown} ranks={sample?.ranks ?? NO_RANKS} />}
        </>
      )}
    </Panel>
  );
});
