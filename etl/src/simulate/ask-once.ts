import type { Query } from '@monitor/store';
import type { Asker } from '../judge/asker.js';
import { canonicalText } from '../freeze/canonical.js';

/** Answers a question it was asked before from memory: two judgements of one year ask mostly the same. */
export const askOnce = (asker: Asker): Asker => {
  const answered = new Map<string, readonly unknown[]>();
  return {
    ask: async <P, R>(query: Query<P, R>, params: P): Promise<R[]> => {
      const key = `${query.name}\n${canonicalText(query.bind(params))}`;
      const rows = answered.get(key);
      if (rows !== undefined) return rows.map((row) => query.read(row));
      const fresh = await asker.ask(query, params);
      answered.set(key, fresh);
      return fresh;
    },
  };
};
