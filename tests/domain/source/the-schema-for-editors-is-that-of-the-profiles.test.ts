import { readFileSync } from 'node:fs';
import { profileJsonSchema } from '@monitor/domain';
import { expect, test } from 'vitest';

test('docs/sources/profile.schema.json is up to date', () => {
  const kept: unknown = JSON.parse(readFileSync(new URL('../../../docs/sources/profile.schema.json', import.meta.url), 'utf8'));
  expect(kept, 'run: npm run sources -- schema --out docs/sources/profile.schema.json').toEqual(JSON.parse(JSON.stringify(profileJsonSchema())));
});
