import type { FlagKind, TileCode } from '@monitor/domain';
import type { Direction } from '../format/number-text';

/** Where a number of the headline leads: the register narrowed to a proposal, or the rows behind a tile. */
export type HeadlineLink = { readonly to: 'register'; readonly flag: readonly FlagKind[] } | { readonly to: 'evidence'; readonly measure: TileCode };

export interface HeadlinePart {
  readonly text: string;
  readonly link?: HeadlineLink;
}

export interface Movement {
  readonly direction: Direction;
  readonly size: string;
}

/** What the headline says, with its numbers already rounded. */
export interface HeadlineFacts {
  readonly year: number;
  readonly consortia: number;
  readonly commend: number;
  readonly rectify: number;
  readonly revoke: number;
  readonly overdue: number;
  readonly execution: string | null;
  readonly againstTime: Movement | null;
  readonly revenue: Movement | null;
}

export const plain = (text: string): HeadlinePart => ({ text });
export const toRegister = (text: string, ...flag: readonly FlagKind[]): HeadlinePart => ({ text, link: { to: 'register', flag } });
export const toEvidence = (text: string, measure: TileCode): HeadlinePart => ({ text, link: { to: 'evidence', measure } });

/** The pieces with `comma` between them. */
export const joined = (pieces: readonly (readonly HeadlinePart[])[], comma: string): readonly HeadlinePart[] =>
  pieces.filter((piece) => piece.length > 0).flatMap((piece, place) => (place === 0 ? piece : [plain(comma), ...piece]));
