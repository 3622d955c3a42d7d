import type { DeliveryOrder, KeptDelivery, Ledger, Manifest } from '@monitor/store';
import { fileKindOf, folderProfile } from '../mapping/folder-profile.js';
import { duplicate, FOLDER, isOlder, isRetained, isSkipped, type ManifestEntry, older, originOf } from '../source/manifest-entry.js';
import type { Source } from '../source/source.js';

export interface Settling {
  readonly source: Source;
  readonly ledger: Ledger;
  readonly runId: number;
  /** What the source had brought to the published edition. */
  readonly previous: Manifest;
}

/**
 * Of files that people name: one content is taken once under however many names, and a content that was replaced before does not
 * replace its successor again unless a person says so. What is not taken stays in the manifest and is told.
 */
export const settleVersions = async (delivered: Manifest, { source, ...order }: Settling): Promise<Manifest> => {
  if (source.versions === undefined) return delivered;
  const changes = changesIn(delivered, order.previous, source);
  const known = await note(changes, { source, ...order });
  const newest = source.versions === 'any' ? delivered : delivered.flatMap((entry) => againstNewer(entry, changes, known));
  const settled = withoutRepeats(newest, order.previous, source);
  await told(settled, changes, { source, ...order });
  return settled;
};

interface Change {
  readonly entry: ManifestEntry;
  /** The content in force under this path; `null` for a new path. */
  readonly before: ManifestEntry | null;
}

type Changes = ReadonlyMap<string, Change>;

/** What came now and is not what the path held. */
const changesIn = (delivered: Manifest, previous: Manifest, { origin }: Source): Changes => {
  const before = new Map(previous.filter((entry) => originOf(entry) === origin && !isSkipped(entry) && !isOlder(entry)).map((entry) => [entry.path, entry]));
  const changed = delivered.filter((entry) => entry.source === origin && before.get(entry.path)?.sha256 !== entry.sha256);
  return new Map(changed.map((entry) => [entry.path, { entry, before: before.get(entry.path) ?? null }]));
};

type Known = ReadonlyMap<string, KeptDelivery>;

const keyOf = ({ path, sha256 }: Pick<ManifestEntry, 'path' | 'sha256'>): string => `${sha256} ${path}`;

/** The content in force is noted first: where nobody noted it before, it is still the older one. */
const note = async (changes: Changes, { source, ledger, runId }: Omit<Settling, 'previous'>): Promise<Known> => {
  const order = { source: source.name, origin: source.origin, runId };
  const all = [...changes.values()];
  await ledger.noteDeliveries({ ...order, files: all.flatMap(({ before }) => (before === null ? [] : [before])) });
  const known = await ledger.noteDeliveries({ ...order, files: all.map(({ entry }) => entry) });
  return new Map(known.map((each) => [keyOf(each), each]));
};

const againstNewer = (entry: ManifestEntry, changes: Changes, known: Known): ManifestEntry[] => {
  const change = changes.get(entry.path);
  if (change === undefined || change.entry !== entry || change.before === null) return [entry];
  const [came, stands] = [known.get(keyOf(entry)), known.get(keyOf(change.before))];
  const isNewer = came === undefined || stands === undefined || came.seq > stands.seq;
  return isNewer ? [entry] : [{ ...change.before, source: entry.source }, older(entry)];
};

/** Files of the exchange folder repeat each other only where their names say the same; those it cannot tell are not read anyway. */
const kindOf = (entry: ManifestEntry, { name }: Source): string | null => (name === FOLDER ? (fileKindOf(folderProfile, entry.path)?.pattern ?? null) : '');

/** The first to come keeps the content; what is no longer delivered and came again under another name was moved. */
const withoutRepeats = (entries: Manifest, previous: Manifest, source: Source): Manifest => {
  const stood = new Set(previous.filter((entry) => entry.source === source.origin).map(keyOf));
  const rank = (entry: ManifestEntry): number => (isRetained(entry) ? 2 : stood.has(keyOf(entry)) ? 0 : 1);
  const first = new Map<string, ManifestEntry>();
  const meant = entries.filter((entry) => entry.sha256 !== '' && (entry.source === source.origin || isRetained(entry)) && kindOf(entry, source) !== null);
  const key = (entry: ManifestEntry): string => `${entry.sha256} ${kindOf(entry, source) ?? ''}`;
  for (const entry of [...meant].sort((one, other) => rank(one) - rank(other) || (one.path < other.path ? -1 : 1))) {
    if (!first.has(key(entry))) first.set(key(entry), entry);
  }
  const repeats = new Set(meant.filter((entry) => first.get(key(entry)) !== entry));
  return entries.flatMap((entry) => {
    if (!repeats.has(entry)) return [entry];
    return isRetained(entry) ? [] : [duplicate(entry, first.get(key(entry))?.path ?? '')];
  });
};

/** The ledger's row of each content says what became of it. */
const told = async (settled: Manifest, changes: Changes, { source, ledger, runId }: Omit<Settling, 'previous'>): Promise<void> => {
  const order: Omit<DeliveryOrder, 'files'> = { source: source.name, origin: source.origin, runId };
  const came = new Set([...changes.values()].map(({ entry }) => keyOf(entry)));
  const marked = settled.filter((entry) => came.has(keyOf(entry)));
  await ledger.judgeDeliveries({ ...order, files: marked.filter(isOlder) }, 'older');
  await ledger.judgeDeliveries({ ...order, files: marked.filter(({ source: told }) => told.startsWith('duplicate ')) }, 'duplicate');
};
