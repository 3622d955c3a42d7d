/** Why a database could not be read. `again`: the same reading may well succeed at once. */
export class SqlFault extends Error {
  constructor(
    message: string,
    readonly again = false,
  ) {
    super(message);
    this.name = 'SqlFault';
  }
}
