/** How many replies are kept, and how many rows they may hold together: a nation's ranking weighs as much as hundreds of small replies. */
export interface CacheRoom {
  readonly replies: number;
  readonly rows: number;
}

/** Items of the lists that a reply holds, itself counted. */
const weightOf = (reply: unknown): number =>
  typeof reply !== 'object' || reply === null ? 1 : Object.values(reply).reduce<number>((sum, part) => sum + (Array.isArray(part) ? part.length : 0), 1);

/** The replies asked for last, by tag. A tag names its edition, so nothing in here ever grows stale; it is only forgotten. */
export class ReplyCache {
  private readonly replies = new Map<string, unknown>();
  private rows = 0;

  constructor(private readonly room: CacheRoom) {}

  get(tag: string): unknown {
    const reply = this.replies.get(tag);
    if (reply !== undefined) this.keep(tag, reply);
    return reply;
  }

  keep(tag: string, reply: unknown): void {
    this.forget(tag);
    this.replies.set(tag, reply);
    this.rows += weightOf(reply);
    for (const oldest of this.replies.keys()) {
      if (this.replies.size <= this.room.replies && this.rows <= this.room.rows) return;
      this.forget(oldest);
    }
  }

  private forget(tag: string): void {
    if (!this.replies.has(tag)) return;
    this.rows -= weightOf(this.replies.get(tag));
    this.replies.delete(tag);
  }
}
