import type { Problem } from '@monitor/domain';

type Code = Problem['code'];

const STATUS: Readonly<Record<Code, number>> = {
  not_signed_in: 401,
  wrong_credentials: 401,
  account_locked: 423,
  not_allowed: 403,
  not_found: 404,
  bad_request: 400,
  run_in_progress: 409,
  changed_meanwhile: 409,
  no_data: 409,
  too_many_requests: 429,
  unavailable: 503,
  internal: 500,
};

const TITLE: Readonly<Record<Code, string>> = {
  not_signed_in: '尚未登录',
  wrong_credentials: '账号或口令不对',
  account_locked: '账号暂时锁定',
  not_allowed: '没有权限',
  not_found: '没有找到',
  bad_request: '请求有误',
  run_in_progress: '已有载入在进行',
  changed_meanwhile: '内容已被改动',
  no_data: '还没有数据',
  too_many_requests: '请求过于频繁',
  unavailable: '服务暂不可用',
  internal: '内部错误',
};

export interface ProblemField {
  readonly path: string;
  readonly message: string;
}

/** The one error the outside sees: a stable code and a sentence that says what to do next. */
export class ProblemError extends Error {
  constructor(readonly code: Code, message: string, readonly fields?: readonly ProblemField[]) {
    super(message);
  }

  get status(): number {
    return STATUS[this.code];
  }

  body(requestId: string): Problem {
    const fields = this.fields === undefined ? {} : { fields: [...this.fields] };
    return { type: 'about:blank', title: TITLE[this.code], status: this.status, code: this.code, detail: this.message, requestId, ...fields };
  }
}
