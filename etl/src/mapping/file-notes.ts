import { aboutFile, type Rejection } from '../load/rejection.js';

/** What is counted over a file and told at its end. */
export class FileNotes {
  #skipped = new Map<string, number>();
  #otherwise = new Map<string, Map<string, number>>();
  #replaced = 0;

  skipped(why: string): void {
    this.#skipped.set(why, (this.#skipped.get(why) ?? 0) + 1);
  }

  otherwise(zh: string, word: string): void {
    const words = this.#otherwise.get(zh) ?? new Map<string, number>();
    words.set(word, (words.get(word) ?? 0) + 1);
    this.#otherwise.set(zh, words);
  }

  replaced(): void {
    this.#replaced += 1;
  }

  /** The notes of the file, which begins anew after. */
  take(path: string): Rejection[] {
    const skipped = [...this.#skipped].map(([why, rows]) => aboutFile(path, 'skipped_rows', `提示：${rows} 行按配置的规则略过（${why}）。`));
    const words = [...this.#otherwise].map(([zh, known]) => aboutFile(path, 'not_in_list', `提示：“${zh}”有 ${sum(known)} 行的词不在词典里，按配置的 otherwise 计入：${list(known)}。若不合适，请在配置的 words 里补上这些词。`));
    const replaced = this.#replaced === 0 ? [] : [aboutFile(path, 'skipped_rows', `提示：${this.#replaced} 行已被后来送达的同一条记录取代，不再载入。`)];
    this.#skipped = new Map();
    this.#otherwise = new Map();
    this.#replaced = 0;
    return [...skipped, ...words, ...replaced];
  }
}

const MOST_WORDS = 10;

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((total, count) => total + count, 0);

const list = (counts: ReadonlyMap<string, number>): string => {
  const shown = [...counts].sort((left, right) => right[1] - left[1]).slice(0, MOST_WORDS).map(([word, count]) => `“${word}” ${count} 行`).join('、');
  return counts.size > MOST_WORDS ? `${shown} 等 ${counts.size} 个词` : shown;
};
