import { escapePointer, keyAtEnd } from './json-pointer.js';

/** A list of objects in a JSON file, and how many it holds as far as was read. */
export interface FoundList {
  readonly pointer: string;
  readonly records: number;
}

interface Level {
  readonly pointer: string | null;
  readonly isList: boolean;
  objects: number;
}

const deepest = 4;
const longestKey = 300;
const mostLists = 50;

/** Finds the lists of objects of a JSON text that no other list holds, up to four steps deep. */
export class ListFinder {
  readonly lists: FoundList[] = [];
  readonly #levels: Level[] = [];
  #inString = false;
  #escaped = false;
  #recent = '';

  push(chunk: string): void {
    for (let at = 0; at < chunk.length; at += 1) {
      const letter = chunk[at] ?? '';
      if (this.#inString) this.#inside(letter);
      else if (letter === '"') this.#inString = true;
      else if (letter === '{' || letter === '[') this.#open(letter, chunk.slice(Math.max(0, at - longestKey), at));
      else if (letter === '}' || letter === ']') this.#close();
    }
    this.#recent = chunk.slice(-longestKey);
  }

  /** Tells the lists that are still open too, where reading stopped early. */
  finish(): readonly FoundList[] {
    while (this.#levels.length > 0) this.#close();
    return this.lists.toSorted((left, right) => right.records - left.records);
  }

  #inside(letter: string): void {
    if (this.#escaped) this.#escaped = false;
    else if (letter === '\\') this.#escaped = true;
    else if (letter === '"') this.#inString = false;
  }

  #open(letter: '{' | '[', before: string): void {
    const parent = this.#levels.at(-1);
    if (parent?.isList && letter === '{') parent.objects += 1;
    this.#levels.push({ pointer: this.#pointerOf(parent, before), isList: letter === '[', objects: 0 });
  }

  #pointerOf(parent: Level | undefined, before: string): string | null {
    if (parent === undefined) return '';
    if (parent.isList || parent.pointer === null || this.#levels.length > deepest) return null;
    const key = keyAtEnd(before.length < longestKey ? this.#recent + before : before);
    return key === null ? null : `${parent.pointer}/${escapePointer(key)}`;
  }

  #close(): void {
    const level = this.#levels.pop();
    if (level?.pointer === undefined || level.pointer === null || !level.isList || level.objects === 0) return;
    if (this.lists.length < mostLists) this.lists.push({ pointer: level.pointer, records: level.objects });
  }
}
