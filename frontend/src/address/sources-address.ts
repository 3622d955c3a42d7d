/** The source looked into on 来源与运行, and the part of it; a default is left out. */
export interface SourcesAddress {
  readonly source?: string | undefined;
  readonly part?: 'profile' | 'versions' | undefined;
}

const NAME = /^[a-z][a-z0-9-]{0,39}$/u;

/** Unreadable names and unknown parts are dropped. */
export const parseSourcesAddress = (raw: Record<string, unknown>): SourcesAddress => {
  const { source, part } = raw;
  if (typeof source !== 'string' || !NAME.test(source)) return {};
  return { source, ...(part === 'profile' || part === 'versions' ? { part } : {}) };
};
