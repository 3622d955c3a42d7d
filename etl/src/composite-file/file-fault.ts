import { CompositeFault } from '@monitor/domain';

/** Where in which file a fault lies; `cell` is an address such as D5. */
export interface FilePlace {
  readonly file: string;
  readonly row?: number | undefined;
  readonly column?: string | undefined;
  readonly cell?: string | undefined;
  readonly field?: string | undefined;
}

const placeZh = ({ file, row, column, cell, field }: FilePlace): string => {
  const parts = [...(row === undefined ? [] : [`第 ${row} 行`]), ...(column === undefined ? [] : [`“${column}”列`]), ...(field === undefined ? [] : [`字段 ${field}`])];
  return `${[file, ...parts].join(' ')}${cell === undefined ? '' : `（${cell}）`}`;
};

const placeEn = ({ file, row, column, cell, field }: FilePlace): string => {
  const parts = [...(row === undefined ? [] : [`row ${row}`]), ...(column === undefined ? [] : [`column “${column}”`]), ...(field === undefined ? [] : [`field ${field}`])];
  return `${[file, ...parts].join(', ')}${cell === undefined ? '' : ` (${cell})`}`;
};

/** A fault with the file and the place in it: one line in each language. */
export class FileFault extends Error {
  readonly fault: CompositeFault;

  constructor(fault: CompositeFault, place: FilePlace) {
    super(`${placeZh(place)}：${fault.zh}\n${placeEn(place)}: ${fault.en}`);
    this.name = 'FileFault';
    this.fault = fault;
  }
}

/** Throws the fault of a file. */
export const refuseFile = (fault: CompositeFault, place: FilePlace): never => {
  throw new FileFault(fault, place);
};
