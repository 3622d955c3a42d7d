import { HttpFault } from './http-fault.js';
import { retryAfter } from './retry.js';

interface Answered {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly told: string;
  readonly now: number;
  /** The request said what we have already, so 304 is an answer. */
  readonly conditional: boolean;
}

const PASSING = new Set([408, 425, 429]);

const advice: Readonly<Record<number, string>> = {
  401: '登录被拒绝（401）。请核对 login 所指的环境变量中的账号、密码或令牌',
  403: '没有权限（403）。请让接口的维护单位给本系统的账号开通读取权限',
  404: '没有这个地址（404）。请核对 url 与翻页方式；若末页之后本就回答 404，请配置 total',
};

/** @throws HttpFault for everything but 200, and 304 where it was asked for */
export const checkStatus = ({ status, header, told, now, conditional }: Answered): void => {
  if (status === 200 || (status === 304 && conditional)) return;
  if (PASSING.has(status) || status >= 500) {
    const wait = retryAfter(header('retry-after'), now);
    throw new HttpFault('passing', `${told} 暂时不能服务（${status}）。请稍后重新读取；若持续，请联系接口的维护单位。`, { status, ...(wait === null ? {} : { wait }) });
  }
  if (status >= 300 && status < 400) throw new HttpFault('refused', `${told} 要求跳转到${toldTarget(header('location'))}，系统不跟随跳转。请把数据源配置中的 url 改为最终地址。`, { status });
  throw new HttpFault('refused', `${told} ${advice[status] ?? `回答 ${status}，不是数据。请核对 url、query 与翻页方式`}。`, { status });
};

const toldTarget = (location: string | undefined): string => {
  if (location === undefined || !URL.canParse(location)) return '别处';
  const { origin, pathname } = new URL(location);
  return ` ${origin}${pathname} `;
};
