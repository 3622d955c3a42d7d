/** The replies asked for last, by tag. A tag names its edition, so nothing in here ever grows stale; it is only forgotten. */
export class ReplyCache {
  private readonly replies = new Map<string, unknown>();

  constructor(private readonly size: number) {}

  get(tag: string): unknown {
    const reply = this.replies.get(tag);
    if (reply !== undefined) this.keep(tag, reply);
    return reply;
  }

  keep(tag: string, reply: unknown): void {
    this.replies.delete(tag);
    this.replies.set(tag, reply);
    const [oldest] = this.replies.keys();
    if (this.replies.size > this.size && oldest !== undefined) this.replies.delete(oldest);
  }
}
