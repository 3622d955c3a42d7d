import * as z from 'zod/mini';
import { profileFormat } from './profile-format.js';
import { profileColumn, profileRecord, profileSkip } from './profile-mapping.js';
import { folderPlace, httpPlace, sqlPlace, uploadPlace } from './profile-place.js';

/** Names a source in addresses, paths and commands. `folder` is the bureau's own exchange folder and cannot be taken. */
export const sourceName = z.string().check(z.regex(/^(?!folder$)[a-z][a-z0-9-]{1,39}$/u));

/** A mapping of the source's own columns, or `exchange`: files in the formats of the bureau's exchange folder, told by their names. */
const mapping = {
  columns: z._default(z.array(profileColumn), []),
  skip: z._default(z.array(profileSkip), []),
  records: z._default(z.array(profileRecord), []),
};

const common = {
  version: z.literal(1),
  name: sourceName,
  title: z.strictObject({ zh: z.string().check(z.minLength(1)), en: z.optional(z.string()) }),
  /** Who answers for what is refused. */
  owner: z._default(z.string(), ''),
  /** Cron in the jurisdiction's time; absent: only by hand. */
  schedule: z.optional(z.string()),
  format: z._default(profileFormat, () => profileFormat.parse({})),
  /**
   * What happens to columns nobody declared: `freeze` stops the file, `evolve` reads on and notes them,
   * `quarantine` reads on and puts the file's rows into quarantine until the profile is changed.
   * A required column that is missing stops the file under each.
   */
  contract: z._default(z.enum(['freeze', 'evolve', 'quarantine']), 'freeze'),
  /** An older version of a file that comes after a newer one waits for a person, unless `any` may replace any. */
  versions: z._default(z.enum(['newest', 'any']), 'newest'),
  exchange: z._default(z.boolean(), false),
  ...mapping,
};

/** One source: where, when, what and how its columns become our records. Parsed from YAML; see the operator's guide. */
export const sourceProfile = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('folder'), folder: folderPlace }),
  z.strictObject({ ...common, kind: z.literal('http'), http: httpPlace }),
  z.strictObject({ ...common, kind: z.literal('sql'), sql: sqlPlace }),
  z.strictObject({ ...common, kind: z.literal('upload'), upload: z._default(uploadPlace, {}) }),
]);

export type SourceProfile = z.output<typeof sourceProfile>;
/** As a person writes it: what has a default may be left out. */
export type SourceProfileDraft = z.input<typeof sourceProfile>;
export type SourceKind = SourceProfile['kind'];
