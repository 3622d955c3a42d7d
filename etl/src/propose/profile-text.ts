import { stringify } from 'yaml';
import { SCHEMA_FILE } from '../source/profile-schema.js';

const ORDER = ['version', 'name', 'title', 'owner', 'kind', 'folder', 'http', 'sql', 'upload', 'schedule', 'format', 'contract', 'versions', 'exchange', 'columns', 'skip', 'records'];

const SCHEMA = `# yaml-language-server: $schema=${SCHEMA_FILE}`;

const isEmpty = (value: unknown): boolean => value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** A profile as it is saved, as its author wrote it: YAML in the order a person reads it, without what is empty. */
export const profileText = (profile: object): string => {
  const entries = Object.entries(profile).filter(([, value]) => !isEmpty(value));
  const place = (key: string): number => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  const sorted = Object.fromEntries(entries.sort(([left], [right]) => place(left) - place(right)));
  return `${SCHEMA}\n${stringify(sorted, { lineWidth: 0, aliasDuplicateObjects: false })}`;
};
