import type { Cell, DataValidation } from '@cj-tech-master/excelts';

const thin = { style: 'thin', color: { argb: 'FFBFC5CC' } } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };

const filled = (cell: Cell, argb: string): void => {
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } };
  cell.border = border;
  cell.alignment = { vertical: 'middle', wrapText: true };
};

export const asHead = (cell: Cell): void => {
  filled(cell, 'FFDCE6F1');
  cell.font = { bold: true };
};

/** A cell that the consortium fills. */
export const asInput = (cell: Cell): void => filled(cell, 'FFFFFBE6');

/** A cell that only tells. */
export const asLocked = (cell: Cell): void => filled(cell, 'FFF3F4F6');

export const decimalsOnly: DataValidation = {
  type: 'decimal',
  operator: 'greaterThanOrEqual',
  formulae: [0],
  allowBlank: true,
  showErrorMessage: true,
  errorTitle: '只填数字',
  error: '请填写不小于 0 的数字，不要带单位；没有数据请留空。',
};

/** Frozen head row, A4, one page wide. */
export const forPrint = (orientation: 'portrait' | 'landscape') => ({
  views: [{ state: 'frozen' as const, ySplit: 1 }],
  pageSetup: { paperSize: 9, orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' },
});
