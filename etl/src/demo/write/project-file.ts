import type { RejectionCode } from '@monitor/domain';

import type { Project } from '../world.js';
import { ChunkFile } from './chunk-file.js';
import { projectDocument } from './project-document.js';
import type { ExpectedRejection } from './table-file.js';

interface ProjectDirt {
  readonly field: string;
  readonly value: unknown;
  readonly code: RejectionCode;
  readonly what: string;
}

// A spoiled project brings no units, tasks or milestones, which would otherwise hang in the air.
const spoiled: readonly ProjectDirt[] = [
  { field: 'level', value: '部级', code: 'not_in_list', what: '项目级别不在名单' },
  { field: 'started', value: '2025-02-30', code: 'no_such_date', what: '二月三十日' },
  { field: 'budget', value: '三百多万', code: 'not_a_number', what: '预算写成文字' },
  { field: 'lead', value: '912201023456789000', code: 'credit_code_truncated', what: '信用代码被截断' },
  { field: 'trl_start', value: 12, code: 'out_of_range', what: '就绪水平超出九级' },
  { field: 'planned_end', value: '2001-12-31', code: 'inconsistent', what: '结束早于立项' },
  { field: 'consortium', value: 'LHT-099', code: 'unknown_reference', what: '联合体不在名录' },
];

export interface ProjectFormat {
  readonly folder: string;
  readonly name: string;
  readonly form: 'list' | 'lines';
  /** A spoiled project after so many good ones; 0 for none. */
  readonly dirtyEvery: number;
  /** Where among the kinds of dirt this file begins. */
  readonly firstDirt: number;
}

/** A file of project documents: a JSON list, or one JSON object per line. */
export class ProjectFile {
  readonly #format: ProjectFormat;
  readonly #file: ChunkFile;
  readonly #expect: (rejection: ExpectedRejection) => void;
  #documents = 0;
  #good = 0;
  #dirty = 0;
  #held: string | null = null;

  constructor(format: ProjectFormat, expect: (rejection: ExpectedRejection) => void) {
    this.#format = format;
    this.#expect = expect;
    this.#file = new ChunkFile(`${format.folder}/${format.name}`, 'utf8');
    if (format.form === 'list') this.#file.line('[');
  }

  add(consortium: string, project: Project): void {
    const document = projectDocument(consortium, project);
    this.#good += 1;
    this.#write(document);
    if (project.hasGarbledTask === true) this.#expectGarbled();
    if (this.#format.dirtyEvery > 0 && this.#good % this.#format.dirtyEvery === 0) this.#addDirty(document);
  }

  close(): number {
    this.#release('');
    if (this.#format.form === 'list') this.#file.line(']');
    this.#file.close();
    return this.#good;
  }

  #expectGarbled(): void {
    this.#expect({ path: this.#format.name, sheet: '', row: this.#documents, cell: '', code: 'no_such_date', record: 'task', field: 'due', what: '攻关任务的时限是二月三十日' });
  }

  #addDirty(good: Record<string, unknown>): void {
    const dirt = spoiled[(this.#format.firstDirt + this.#dirty) % spoiled.length];
    if (dirt === undefined) return;
    this.#dirty += 1;
    this.#write({ ...good, code: `${String(good['code'])}-误`, [dirt.field]: dirt.value, units: [], tasks: [], milestones: [] });
    const row = this.#documents;
    const pointer = this.#format.form === 'list' ? row - 1 : row;
    const cell = dirt.code === 'unknown_reference' ? '' : `/${pointer}/${dirt.field}`;
    this.#expect({ path: this.#format.name, sheet: '', row, cell, code: dirt.code, record: 'project', field: dirt.field, what: dirt.what });
  }

  // The last element of a JSON list bears no comma, so each waits for the next.
  #write(document: Record<string, unknown>): void {
    this.#documents += 1;
    this.#release(this.#format.form === 'list' ? ',' : '');
    this.#held = JSON.stringify(document);
  }

  #release(ending: string): void {
    if (this.#held !== null) this.#file.line(this.#held + ending);
    this.#held = null;
  }
}
