import type { RawDocument } from '../extract/raw-row.js';
import { incrementalOf } from './compile-profile.js';
import { DocumentShapes, type ShapeFault } from './document-shape.js';
import { isOfItem, kindOfValue, lookAt, pointerSteps, textOfValue } from './json-pointer.js';
import { isObject, pointerStep } from './project-document.js';
import { type OpenTable, setPart } from './row-mapper.js';
import type { SourceReading } from './source-reading.js';

const BRAKE = 50;

interface PointerColumn {
  readonly index: number;
  readonly isOfItem: boolean;
  readonly ways: readonly (readonly string[])[];
}

interface Item {
  readonly value: unknown;
  readonly pointer: string;
}

const pointerOf = (steps: readonly string[]): string => (steps.length === 1 && steps[0] === '' ? '' : steps.map(pointerStep).join(''));

/** Takes the documents of one file: holds each to the contract and has it and the items of its nested lists mapped. */
export class DocumentFeeder {
  readonly #shapes: DocumentShapes;
  readonly #columns: readonly PointerColumn[];
  readonly #key: readonly (readonly string[])[];
  readonly #table: OpenTable;
  readonly #news = new Set<string>();
  readonly #addresses: string[] = [];
  #read = 0;
  #refused = 0;
  #isStopped = false;

  constructor(
    private readonly reading: SourceReading,
    private readonly path: string,
  ) {
    const { profile } = reading.compiled;
    this.#shapes = new DocumentShapes(profile);
    this.#columns = profile.columns.map(({ head, aliases }, index) =>
      ({ index, isOfItem: isOfItem(head), ways: [head, ...aliases].map((word) => pointerSteps(isOfItem(word) ? word.slice(1) : word)) }));
    this.#key = (incrementalOf(profile)?.key ?? []).map(pointerSteps);
    this.#table = reading.openTable(path, { heads: [], note: null });
    reading.view.addressOf = (column) => this.#addresses[column] ?? '';
    reading.view.originalOf = (column) => reading.view.texts[column] ?? '';
  }

  take(document: RawDocument): void {
    if (this.#isStopped) return;
    this.#read += 1;
    const { view, keys, notes } = this.reading;
    view.sheet = '';
    view.row = document.row;
    if (this.#isBroken(document)) return this.#brake();
    if (this.#key.length > 0 && keys.isReplaced(this.#key.map((steps) => textOfValue(lookAt(document.value, steps).value)).join('\u001f'))) return notes.replaced();
    this.#show({ value: document.value, pointer: document.pointer }, false);
    if (this.reading.row(this.#table)) this.#lists(document);
  }

  finish(): void {
    const { output } = this.reading.parts;
    if (this.#news.size > 0) {
      const names = [...this.#news].slice(0, 20).join('、');
      output.reject({ path: this.path, sheet: '', row: 0, cell: [...this.#news][0] ?? '', record: '', field: '', code: 'contract_broken', message: `提示：出现没有声明的字段：${names}，未使用。若需要，请在配置中声明。`, original: '' });
    }
    for (const note of this.reading.notes.take(this.path)) output.reject(note);
  }

  #isBroken({ value, row, pointer }: RawDocument): boolean {
    const { contract } = this.reading.compiled.profile;
    const refuse = (cell: string, message: string): boolean => {
      this.reading.parts.output.rejectRow([{ path: this.path, sheet: '', row, cell, record: '', field: '', code: 'contract_broken', message, original: '' }]);
      return true;
    };
    if (!isObject(value)) return refuse(pointer, '这里应是一个对象（{…}），未读取。请核对来源的格式，或改正配置的 list。');
    const faults = this.#shapes.faultsOf(value);
    const stopping = faults.filter(({ kind }) => kind === 'missing' || contract !== 'evolve');
    for (const { pointer: news } of faults.filter((fault) => !stopping.includes(fault))) this.#news.add(news);
    const [first] = stopping;
    return first === undefined ? false : refuse(pointer + first.pointer, sentenceOf(stopping, contract));
  }

  /** When nothing in the file is as agreed, it is said once more for the whole file, which is not read further. */
  #brake(): void {
    this.#refused += 1;
    if (this.#refused < BRAKE || this.#refused < this.#read) return;
    this.#isStopped = true;
    this.reading.parts.output.reject({ path: this.path, sheet: '', row: 0, cell: '', record: '', field: '', code: 'contract_broken', message: `前 ${BRAKE} 条都与约定不符，其余未读取。请核对来源的字段后改正配置，再重新载入。`, original: '' });
  }

  #show({ value, pointer }: Item, ofItem: boolean): void {
    for (const column of this.#columns) {
      if (column.isOfItem !== ofItem) {
        if (!ofItem) this.#put(column.index, null, '');
        continue;
      }
      const steps = column.ways.find((way) => lookAt(value, way).found) ?? column.ways[0] ?? [];
      this.#put(column.index, lookAt(value, steps).value, pointer + pointerOf(steps));
    }
  }

  #put(index: number, value: unknown, address: string): void {
    this.reading.show(index, textOfValue(value));
    this.reading.view.kinds[index] = kindOfValue(value);
    this.#addresses[index] = address;
  }

  #lists(document: RawDocument): void {
    for (const [at, { each }] of this.reading.plans.entries()) {
      if (each === null) continue;
      const steps = pointerSteps(each);
      const { value } = lookAt(document.value, steps);
      const pointer = document.pointer + pointerOf(steps);
      if (value === null || value === undefined) continue;
      if (Array.isArray(value)) this.#items(at, value, pointer);
      else this.#notAList(document.row, pointer);
    }
  }

  #items(at: number, list: readonly unknown[], pointer: string): void {
    for (const [index, value] of list.entries()) {
      this.#show({ value, pointer: `${pointer}/${index}` }, true);
      setPart(this.reading.view, isObject(value) ? '' : textOfValue(value));
      this.#addresses[this.#columns.length] = `${pointer}/${index}`;
      this.reading.item(at, this.#table);
    }
    setPart(this.reading.view, '');
  }

  #notAList(row: number, cell: string): void {
    this.reading.parts.output.rejectRow([{ path: this.path, sheet: '', row, cell, record: '', field: '', code: 'contract_broken', message: '这里应是一个列表（[…]），其中的记录未读取。请核对来源的格式。', original: '' }]);
  }
}

const sentenceOf = (faults: readonly ShapeFault[], contract: string): string => {
  const missing = faults.filter(({ kind }) => kind === 'missing').map(({ head }) => `“${head}”`).join('、');
  const news = faults.filter(({ kind }) => kind === 'new').map(({ pointer }) => `“${pointer}”`).join('、');
  const lack = missing === '' ? '' : `缺少约定的字段${missing}。`;
  const more = news === '' ? '' : `有没有声明的字段${news}（${contract === 'quarantine' ? '先放入隔离' : '按约定 freeze 不读取'}）。`;
  return `${lack}${more}这一条未读取。若是改名，请在配置的 aliases 里加上新名；否则请声明新字段或补上缺少的字段。`;
};
