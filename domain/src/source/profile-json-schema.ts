import * as z from 'zod/mini';
import { recordKinds } from '../record/registry.js';
import { sourceProfile } from './source-profile.js';

/**
 * The JSON Schema of a profile as a person writes it, for editors: names, values and kinds of record are completed and checked.
 * What a profile means beyond its shape is told by `readSourceProfile`.
 */
export const profileJsonSchema = (): Readonly<Record<string, unknown>> => {
  const schema = z.toJSONSchema(sourceProfile, { io: 'input', target: 'draft-7', reused: 'ref' });
  return { ...schema, title: 'Source profile', $comment: `records: ${recordKinds.map(({ name, zh }) => `${name} ${zh}`).join(', ')}` };
};
