import { type Scheme, unchanged } from '@monitor/domain';
import { memo, useMemo } from 'react';
import { useFilters } from '../../address/use-filters';
import { saveFile } from '../../export/save-file';
import { numberText } from '../../format/number-text';
import { useLanguage, useMessages } from '../../messages/language';
import { Panel } from '../../ui/panel';
import { shownRows } from './rank-rows';
import { resultRow } from './result-row';
import { ResultTable } from './result-table';
import { ResultToolbar } from './result-toolbar';
import type { Look } from './use-look';
import type { WhatIfYear } from './use-what-if-year';
import { whatIfCsv, whatIfFileName } from './what-if-csv';
import type { LoadedYear } from './what-if-protocol';

interface ResultPanelProps extends Pick<WhatIfYear, 'asked' | 'trial'> {
  readonly scheme: Scheme;
  readonly look: Look;
}

const useRows = ({ asked: { data }, trial, look: { order, changedOnly, find } }: ResultPanelProps): readonly number[] => {
  const { filters } = useFilters();
  return useMemo(() => {
    if (data === undefined) return [];
    return shownRows(data.units, { before: data.official, after: trial?.figures ?? data.computed, order, changedOnly, find, filters });
  }, [data, trial, order, changedOnly, find, filters]);
};

const useSave = ({ asked: { data }, trial, scheme }: ResultPanelProps, rows: readonly number[]): (() => void) | null => {
  const { language, messages } = useLanguage();
  if (data === undefined || rows.length === 0) return null;
  return () => {
    const wording = { language, messages };
    const shown = rows.map((row) => resultRow(data, trial?.figures ?? data.computed, row));
    saveFile(whatIfFileName(data.basis, wording), 'text/csv;charset=utf-8', whatIfCsv({ basis: data.basis, scheme, change: trial?.change ?? unchanged, rows: shown }, wording));
  };
};

const useEmpty = (rows: readonly number[], { changedOnly, find }: Look): ((year: LoadedYear) => string | null) => {
  const { whatIf } = useMessages();
  return ({ units }) => {
    if (rows.length > 0) return null;
    if (units.length === 0) return whatIf.nobody;
    return changedOnly && find === '' ? whatIf.noneChanged : whatIf.noneFound;
  };
};

/** The ranking before and after. */
export const ResultPanel = memo((props: ResultPanelProps) => {
  const { whatIf } = useMessages();
  const { asked, trial, look } = props;
  const rows = useRows(props);
  const save = useSave(props, rows);
  const empty = useEmpty(rows, look);
  const { data } = asked;
  const count = (all: number) => numberText(all, 0);
  const unit = data === undefined ? {} : { unit: [whatIf.resultUnit(count(rows.length), count(data.units.length)), ...(trial === null ? [] : [whatIf.took(numberText(trial.took, 1))])].join(' · ') };
  const source = data === undefined ? {} : { source: whatIf.source(data.basis) };
  return (
    <Panel title={whatIf.result} {...unit} {...source} asked={asked} height={420} empty={empty} actions={<ResultToolbar look={look} save={save} />}>
      {(loaded) => <ResultTable year={loaded} after={trial?.figures ?? loaded.computed} rows={rows} />}
    </Panel>
  );
});
