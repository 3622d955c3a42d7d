import type { Scheme } from '@monitor/domain';
import { useMemo } from 'react';
import { useFilters } from '../../address/use-filters';
import { saveFile } from '../../export/save-file';
import { numberText } from '../../format/number-text';
import { useLanguage, useMessages } from '../../messages/language';
import { Panel } from '../../ui/panel';
import { shownRows } from './rank-rows';
import { resultRow } from './result-row';
import { ResultTable } from './result-table';
import { ResultToolbar } from './result-toolbar';
import type { Changes } from './use-changes';
import type { Look } from './use-look';
import type { WhatIfYear } from './use-what-if-year';
import { whatIfCsv, whatIfFileName } from './what-if-csv';
import type { LoadedYear } from './what-if-protocol';

interface ResultPanelProps {
  readonly year: WhatIfYear;
  readonly scheme: Scheme;
  readonly changes: Changes;
  readonly look: Look;
}

const useRows = ({ asked: { data }, figures }: WhatIfYear, { order, changedOnly, find }: Look): readonly number[] => {
  const { filters } = useFilters();
  return useMemo(() => {
    if (data === undefined) return [];
    return shownRows(data.units, { before: data.official, after: figures ?? data.computed, order, changedOnly, find, filters });
  }, [data, figures, order, changedOnly, find, filters]);
};

const useSave = ({ year, scheme, changes }: ResultPanelProps, rows: readonly number[]): (() => void) | null => {
  const { language, messages } = useLanguage();
  const { asked: { data }, figures } = year;
  if (data === undefined || rows.length === 0) return null;
  return () => {
    const wording = { language, messages };
    const shown = rows.map((row) => resultRow(data, figures ?? data.computed, row));
    saveFile(whatIfFileName(data.basis, wording), 'text/csv;charset=utf-8', whatIfCsv({ basis: data.basis, scheme, change: changes.usable, rows: shown }, wording));
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
export const ResultPanel = (props: ResultPanelProps) => {
  const { whatIf } = useMessages();
  const { year, look } = props;
  const rows = useRows(year, look);
  const save = useSave(props, rows);
  const empty = useEmpty(rows, look);
  const { data } = year.asked;
  const count = (all: number) => numberText(all, 0);
  const unit = data === undefined ? {} : { unit: [whatIf.resultUnit(count(rows.length), count(data.units.length)), ...(year.took === null ? [] : [whatIf.took(numberText(year.took, 1))])].join(' · ') };
  const source = data === undefined ? {} : { source: whatIf.source(data.basis) };
  return (
    <Panel title={whatIf.result} {...unit} {...source} asked={year.asked} height={420} empty={empty} actions={<ResultToolbar look={look} save={save} />}>
      {(loaded) => <ResultTable year={loaded} after={year.figures ?? loaded.computed} rows={rows} />}
    </Panel>
  );
};
