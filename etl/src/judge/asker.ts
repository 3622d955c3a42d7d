import type { Writer } from '@monitor/store';

/** Whatever answers questions about one edition: the engine, or a record of what it answered before. */
export type Asker = Pick<Writer, 'ask'>;
