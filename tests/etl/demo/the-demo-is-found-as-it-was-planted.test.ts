import { expect, test } from 'vitest';

import { plantedCases } from '../../../etl/src/demo/cases.js';
import { verifyDemo } from '../../../etl/src/demo/verify/verify-demo.js';

test('every planted case is found and nothing stands that the manifest does not explain', async () => {
  const results = await verifyDemo({ seed: 1, dataDir: null, onProgress: () => undefined });
  for (const [kind, { found, missed, unexplained }] of Object.entries(results)) {
    expect({ kind, missed, unexplained }).toEqual({ kind, missed: [], unexplained: [] });
    expect(found, kind).toBeGreaterThan(0);
  }
  expect(results['预埋案例']?.found).toBe(plantedCases.length);
}, 240_000);
