import type { FlagKind } from '@monitor/domain';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { RankingAddress, RateBase } from '../../address/ranking-address';
import { toggledPick } from './picks';
import { columnsText, type RankingColumn, readColumns, withFixed } from './ranking-columns';
import { readSorting, type Sorting, sortingText } from './sort-rows';

export interface RankingView {
  readonly flag: readonly FlagKind[];
  readonly find: string;
  readonly sorting: readonly Sorting[];
  readonly columns: readonly RankingColumn[];
  readonly per: RateBase | undefined;
  readonly pick: readonly string[];
  readonly compare: readonly string[];
  readonly chooseFlags: (flag: readonly FlagKind[]) => void;
  readonly search: (find: string) => void;
  readonly sort: (sorting: readonly Sorting[]) => void;
  readonly chooseColumns: (columns: readonly string[]) => void;
  readonly rate: (per: RateBase | undefined) => void;
  readonly togglePick: (consortium: string) => void;
  readonly clearPicks: () => void;
}

const none: readonly never[] = [];

const filled = (list: readonly string[]): readonly string[] | undefined => (list.length === 0 ? undefined : list);

/** How the register is looked at, kept in the address. */
export const useRankingView = (): RankingView => {
  const address = useSearch({ strict: false });
  const navigate = useNavigate();
  const { flag = none, find = '', sort, columns, per, pick = none, compare = none } = address;
  const acts = useMemo(() => {
    const go = (part: RankingAddress, replace = false) => void navigate({ to: '.', search: (before) => ({ ...before, ...part }), replace, resetScroll: false });
    return {
      chooseFlags: (chosen: readonly FlagKind[]) => go({ flag: chosen.length === 0 ? undefined : chosen }),
      search: (text: string) => go({ find: text === '' ? undefined : text }, true),
      sort: (sorting: readonly Sorting[]) => go({ sort: sortingText(sorting) }),
      chooseColumns: (chosen: readonly string[]) => go({ columns: columnsText(withFixed(new Set(chosen))) }, true),
      rate: (base: RateBase | undefined) => go({ per: base }, true),
      togglePick: (consortium: string) => void navigate({ to: '.', search: ({ pick: before, ...rest }) => ({ ...rest, pick: filled(toggledPick(before ?? none, consortium)) }), replace: true, resetScroll: false }),
      clearPicks: () => go({ pick: undefined }, true),
    };
  }, [navigate]);
  return {
    flag, find, per, pick, compare, ...acts,
    sorting: useMemo(() => readSorting(sort), [sort]),
    columns: useMemo(() => readColumns(columns), [columns]),
  };
};
