import { useNavigate, useSearch } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import type { ImportAddress, ImportStep } from '../../address/import-address';

export interface ImportPlace {
  readonly upload: string | undefined;
  readonly step: ImportStep;
  /** Goes to a step of a file; `drop` lets go of the file. */
  readonly go: (step: ImportStep, upload?: string) => void;
}

/** The file and the step that the address holds, and the way to others. */
export const useImportAddress = (): ImportPlace => {
  const { upload, step = 'drop' }: ImportAddress = useSearch({ from: '/inside/import' });
  const navigate = useNavigate();
  const go = (next: ImportStep, of = upload) => {
    const about: ImportAddress = next === 'drop' || of === undefined ? {} : { upload: of, step: next };
    void navigate({ to: '/import', search: (before) => ({ ...keepFilters(before), ...about }) });
  };
  return { upload, step: upload === undefined ? 'drop' : step, go };
};
