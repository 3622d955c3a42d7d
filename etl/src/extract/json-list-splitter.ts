import { ExtractFailure } from './extract-problem.js';
import { escapePointer, keyAtEnd } from './json-pointer.js';

export interface JsonElement {
  readonly pointer: string;
  readonly row: number;
  readonly text: string;
}

/** Where the records are: the JSON pointer of their list, null for the root value itself, undefined to find the one list of the root or of its keys. */
export type ListPlace = string | null | undefined;

const longestElement = 16 << 20;
const longestKey = 300;
const code = { quote: 34, comma: 44, openList: 91, escape: 92, closeList: 93, openObject: 123, closeObject: 125 };

/** Cuts the text of one JSON value into the elements of its list without ever holding the whole. */
export class JsonListSplitter {
  /** Everything but the elements; ends as valid JSON with the list empty, which is the check of the rest. */
  outside = '';
  #depth = 0;
  #inString = false;
  #escaped = false;
  #list: { readonly prefix: string; readonly depth: number; count: number } | null = null;
  #found = false;
  /** The end of what stands outside, which tells the key of the value that begins. */
  #recent = '';
  /** Of each object that is open outside the list its pointer; null where the wanted list cannot be within. */
  readonly #pointers: (string | null)[] = [];
  #element = '';
  #ready: JsonElement[] = [];

  constructor(readonly place: ListPlace) {}

  get position(): string {
    return this.#list ? `${this.#list.prefix}/${this.#list.count}` : '';
  }

  get foundList(): boolean {
    return this.#found;
  }

  get isComplete(): boolean {
    return this.#depth === 0 && !this.#inString;
  }

  push(chunk: string): JsonElement[] {
    this.#ready = [];
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      if (this.#passesThrough(chunk.charCodeAt(at))) continue;
      start = this.#turn(chunk, start, at);
    }
    this.#keep(chunk.slice(start));
    return this.#ready;
  }

  /** True for characters that change nothing but the state of a string. */
  #passesThrough(char: number): boolean {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (char === code.escape) this.#escaped = true;
      else if (char === code.quote) this.#inString = false;
      return true;
    }
    if (char === code.quote) this.#inString = true;
    return char < code.comma || (char > code.comma && char < code.openList) || char === code.escape;
  }

  /** Handles one structural character; returns where the text not yet kept begins. */
  #turn(chunk: string, start: number, at: number): number {
    const char = chunk.charCodeAt(at);
    if (char === code.openList || char === code.openObject) return this.#open(chunk, start, at);
    if (char === code.closeList || char === code.closeObject) return this.#close(chunk, start, at);
    if (char !== code.comma || this.#depth !== this.#list?.depth) return start;
    this.#keep(chunk.slice(start, at));
    this.#emit();
    return at + 1;
  }

  #open(chunk: string, start: number, at: number): number {
    this.#depth += 1;
    if (this.#list || this.place === null) return start;
    this.#keep(chunk.slice(start, at));
    const pointer = this.#pointerHere();
    this.#pointers.push(chunk[at] === '{' ? pointer : null);
    if (chunk[at] !== '[' || !this.#isPlace(pointer)) return at;
    if (this.#found) throw new ExtractFailure('bad_json', { detail: '含有不止一个列表，请在数据源配置中指明要读取的列表（list）' });
    this.#found = true;
    this.#list = { prefix: pointer ?? '', depth: this.#depth, count: 0 };
    this.outside += '[';
    return at + 1;
  }

  /** The pointer of the value that begins here, where the wanted list may be it or within. */
  #pointerHere(): string | null {
    if (this.#pointers.length === 0) return '';
    const parent = this.#pointers.at(-1) ?? null;
    if (parent === null || (this.place === undefined && this.#pointers.length > 1)) return null;
    const key = keyAtEnd(this.#recent);
    if (key === null) return null;
    const pointer = `${parent}/${escapePointer(key)}`;
    return this.place === undefined || this.place === pointer || this.place?.startsWith(`${pointer}/`) ? pointer : null;
  }

  #isPlace(pointer: string | null): boolean {
    return pointer !== null && (this.place === undefined || this.place === pointer);
  }

  #close(chunk: string, start: number, at: number): number {
    const list = this.#list;
    this.#depth -= 1;
    if (list === null || this.#depth >= list.depth) {
      if (list === null) this.#pointers.pop();
      return start;
    }
    this.#pointers.pop();
    if (chunk[at] !== ']') throw new ExtractFailure('bad_json', { detail: '括号不成对', address: this.position });
    this.#keep(chunk.slice(start, at));
    if (list.count > 0 || this.#element.trim() !== '') this.#emit();
    this.#element = '';
    this.#list = null;
    return at;
  }

  #emit(): void {
    if (this.#list === null) return;
    this.#ready.push({ pointer: this.position, row: this.#list.count + 1, text: this.#element });
    this.#list.count += 1;
    this.#element = '';
  }

  #keep(text: string): void {
    if (this.#list) this.#element += text;
    else this.#keepOutside(text);
    if (this.#element.length + this.outside.length <= longestElement) return;
    throw new ExtractFailure('too_big', { detail: '一条 JSON 记录超过 1600 万字符', address: this.position });
  }

  #keepOutside(text: string): void {
    this.outside += text;
    this.#recent = (this.#recent + text.slice(-longestKey)).slice(-longestKey);
  }
}
