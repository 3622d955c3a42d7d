/** The columns a record may name, with the part that a spread or a nested list makes, and where in the profile it stands. */
export interface Declared {
  readonly columns: ReadonlySet<string>;
  readonly path: readonly (string | number)[];
}

export const undeclared = (column: string): string => `列“${column}”没有在 columns 中声明。请先声明，或改正列名。`;
