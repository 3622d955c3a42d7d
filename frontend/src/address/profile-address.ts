export const memberViews = ['roster', 'changes', 'network'] as const;
export type MemberView = (typeof memberViews)[number];

/** How the members of a profile are looked at; the roster when absent. */
export interface ProfileAddress {
  readonly members?: MemberView | undefined;
}

export const parseProfileAddress = (raw: Record<string, unknown>): ProfileAddress => {
  const members = memberViews.find((view) => view === raw['members']);
  return members === undefined || members === 'roster' ? {} : { members };
};
