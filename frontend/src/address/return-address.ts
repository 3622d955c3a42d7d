/** Where to go after signing in. */
export interface ReturnAddress {
  readonly from?: string | undefined;
}

const OWN_PAGE = /^\/(?![/\\])/u;

/** Keeps only addresses of this site: one that could lead elsewhere is dropped. */
export const parseReturn = (raw: Record<string, unknown>): ReturnAddress => {
  const { from } = raw;
  return typeof from === 'string' && OWN_PAGE.test(from) && !from.startsWith('/sign-in') ? { from } : {};
};
