import type { memberNetwork, ReplyOf } from '@monitor/domain';

export type MemberNetwork = ReplyOf<typeof memberNetwork>;
export type SharedMember = MemberNetwork['shared'][number];
export type OtherConsortium = MemberNetwork['consortia'][number];
export type NetworkLink = MemberNetwork['links'][number];

/** More nodes than these are read better as a table. */
export const DRAWN_UP_TO = 60;

export interface PlacedLink {
  readonly link: NetworkLink;
  /** Places on either side, 0 on top. */
  readonly left: number;
  readonly right: number;
}

export interface PlacedNetwork {
  readonly members: readonly SharedMember[];
  readonly consortia: readonly OtherConsortium[];
  readonly links: readonly PlacedLink[];
  readonly nodes: number;
}

const mean = (places: readonly number[]): number => (places.length === 0 ? Number.POSITIVE_INFINITY : places.reduce((sum, place) => sum + place, 0) / places.length);

/** Members on the left, the most shared first; consortia on the right, each near its members, so that few lines cross. */
export const placedNetwork = ({ shared, consortia, links }: Pick<MemberNetwork, 'shared' | 'consortia' | 'links'>): PlacedNetwork => {
  const degree = new Map(shared.map(({ uscc, outside }) => [uscc, outside + links.filter((link) => link.uscc === uscc).length]));
  const members = shared.toSorted((one, other) => (degree.get(other.uscc) ?? 0) - (degree.get(one.uscc) ?? 0) || one.uscc.localeCompare(other.uscc));
  const left = new Map(members.map(({ uscc }, place) => [uscc, place]));
  const middle = (consortium: string): number => mean(links.filter((link) => link.consortium === consortium).map(({ uscc }) => left.get(uscc) ?? 0));
  const ordered = consortia.map((each) => ({ each, at: middle(each.consortium) })).sort((one, other) => one.at - other.at || one.each.consortium.localeCompare(other.each.consortium)).map(({ each }) => each);
  const right = new Map(ordered.map(({ consortium }, place) => [consortium, place]));
  return {
    members,
    consortia: ordered,
    links: links.map((link) => ({ link, left: left.get(link.uscc) ?? 0, right: right.get(link.consortium) ?? 0 })),
    nodes: members.length + ordered.length,
  };
};
