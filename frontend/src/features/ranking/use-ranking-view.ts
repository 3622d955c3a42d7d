import type { FlagKind } from '@monitor/domain';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { RankingAddress } from '../../address/ranking-address';
import { columnsText, type RankingColumn, readColumns, withFixed } from './ranking-columns';
import { readSorting, type Sorting, sortingText } from './sort-rows';

export interface RankingView {
  readonly flag: readonly FlagKind[];
  readonly find: string;
  readonly sorting: Sorting;
  readonly columns: readonly RankingColumn[];
  readonly chooseFlags: (flag: readonly FlagKind[]) => void;
  readonly search: (find: string) => void;
  readonly sort: (sorting: Sorting) => void;
  readonly chooseColumns: (columns: readonly string[]) => void;
}

const noFlags: readonly FlagKind[] = [];

/** How the register is looked at, kept in the address. */
export const useRankingView = (): RankingView => {
  const address = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (part: RankingAddress, replace = false) => void navigate({ to: '.', search: (before) => ({ ...before, ...part }), replace, resetScroll: false });
  const { flag = noFlags, find = '', sort, columns } = address;
  return {
    flag,
    find,
    sorting: useMemo(() => readSorting(sort), [sort]),
    columns: useMemo(() => readColumns(columns), [columns]),
    chooseFlags: (chosen) => go({ flag: chosen.length === 0 ? undefined : chosen }),
    search: (text) => go({ find: text === '' ? undefined : text }, true),
    sort: (sorting) => go({ sort: sortingText(sorting) }),
    chooseColumns: (chosen) => go({ columns: columnsText(withFixed(new Set(chosen))) }, true),
  };
};
