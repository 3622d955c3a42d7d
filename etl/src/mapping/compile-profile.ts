import { type Jurisdiction, moneyUnitNamed, type ProfileFault, type RecordName, recordKinds, type SourceProfile } from '@monitor/domain';
import { placeFaults } from './place-faults.js';

/** A value that the mapping asks of records that stand already. */
export interface Lookup {
  readonly record: string;
  readonly field: string;
}

/** A profile found fit for a jurisdiction: readings of its files can be opened. */
export interface CompiledProfile {
  readonly profile: SourceProfile;
  readonly jurisdiction: Jurisdiction;
  /** What its files may bring, the first record's kind first. */
  readonly records: readonly [RecordName, ...RecordName[]];
  readonly lookups: readonly Lookup[];
  /** True when the rows of one file may follow from another's: then a change of one has all read anew. */
  readonly isWhole: boolean;
}

/** A profile that cannot be used here, with everything that keeps it from being used. */
export class ProfileUnusable extends Error {
  constructor(
    readonly profile: string,
    readonly faults: readonly ProfileFault[],
  ) {
    super(`来源“${profile}”的配置不能使用：${faults.map(({ path, message }) => `${path.join('.')} ${message}`).join(' ')}`);
    this.name = 'ProfileUnusable';
  }
}

const kindNames: ReadonlyMap<string, RecordName> = new Map(recordKinds.map(({ name }) => [name, name]));

/** Prepares a profile for reading. Throws ProfileUnusable naming every constant, unit and scheme that this jurisdiction does not know. */
export const compileProfile = (profile: SourceProfile, jurisdiction: Jurisdiction): CompiledProfile => {
  const faults = placeFaults(profile, jurisdiction, (word) => moneyUnitNamed(word, jurisdiction.money) !== null);
  if (faults.length > 0) throw new ProfileUnusable(profile.name, faults);
  const [first, ...rest] = [...new Set(profile.records.flatMap(({ record }) => kindNames.get(record) ?? []))];
  if (first === undefined) throw new ProfileUnusable(profile.name, [{ path: ['records'], message: '没有说明一行生成哪些记录。请至少写一种记录。' }]);
  const lookups = profile.records.flatMap(({ fields }) => Object.values(fields).flatMap((field) => ('lookup' in field ? [{ record: field.lookup.record, field: field.lookup.field }] : [])));
  const isWhole = lookups.length > 0 || incrementalOf(profile) !== undefined || profile.records.some(({ once }) => once !== undefined);
  return { profile, jurisdiction, records: [first, ...rest], lookups, isWhole };
};

/** How the source is read by what changed; `undefined` when it always comes whole. */
export const incrementalOf = (profile: SourceProfile) => {
  switch (profile.kind) {
    case 'http': return profile.http.incremental;
    case 'sql': return profile.sql.incremental;
    case 'folder':
    case 'upload': return undefined;
  }
};
