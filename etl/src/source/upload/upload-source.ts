import type { Ledger } from '@monitor/store';
import { profileOrigin } from '../manifest-entry.js';
import type { Source } from '../source.js';

/** Files that people handed in and let count. A withdrawn one is delivered no longer; the order of versions was decided when it was accepted. */
export const uploadSource = (name: string, ledger: Pick<Ledger, 'uploadsInForce'>): Source => {
  const origin = profileOrigin(name);
  return {
    name,
    origin,
    deliver: async ({ onStep }) => {
      const uploads = await ledger.uploadsInForce(name);
      onStep({ files: uploads.length, of: uploads.length });
      const entries = uploads.map(({ deliveredAs, name: own, sha256, size }) => ({ source: origin, path: `${name}/${deliveredAs ?? own}`, sha256, size }));
      return { entries, seen: uploads.length };
    },
  };
};
