import type { SourceProfile, SourceProfileDraft } from '@monitor/domain';
import type { Naming } from './kept-work';

/** A mapping as the source that is saved: named, owned, and with the place its files come from. */
export const namedProfile = (mapping: SourceProfile, naming: Naming, name: string): SourceProfileDraft => {
  const { version, format, columns, skip, records } = mapping;
  const { title, owner, place, path, schedule, contract } = naming;
  const common = {
    version, name, title: { zh: title.trim() }, owner: owner.trim(), contract, format, columns, skip, records,
    ...(schedule.trim() === '' || place === 'upload' ? {} : { schedule: schedule.trim() }),
  };
  return place === 'upload' ? { ...common, kind: 'upload' } : { ...common, kind: 'folder', folder: { path: path.trim() } };
};
