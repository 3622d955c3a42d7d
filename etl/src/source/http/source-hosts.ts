import { isIP } from 'node:net';
import { PipelineError } from '../../pipeline/pipeline-error.js';
import { addressKind } from './address-kind.js';

/** Host and port of an address that is to be asked; `host` as a URL writes it, without brackets. */
export interface Target {
  readonly host: string;
  readonly port: number;
}

/** Which hosts sources may be read from. Nobody is allowed who is not listed. */
export interface SourceHosts {
  /** @throws PipelineError when the host is not listed */
  readonly checkHost: (target: Target) => void;
  /** @throws PipelineError when a listed name leads to an address that must not be reached by it */
  readonly checkAddress: (target: Target, address: string) => void;
}

interface Listed {
  readonly host: string;
  readonly port: number | null;
}

/**
 * Reads SOURCE_HOSTS: `host[:port]`, comma between. A name that leads to an address of the inner network or of this machine
 * is followed only where that address is listed too, so that whoever answers for the name cannot point it inside.
 * @throws PipelineError when an entry cannot be read
 */
export const sourceHosts = (text: string): SourceHosts => {
  const listed = text.split(',').map((entry) => entry.trim()).filter((entry) => entry !== '').map(readEntry);
  const stands = ({ host, port }: Target): boolean => listed.some((entry) => entry.host === host && (entry.port ?? port) === port);
  return {
    checkHost: (target) => {
      if (!stands(target)) throw refused(`主机 ${told(target)} 不在允许名单中，没有发出请求。确认可信后，请把它加入环境变量 SOURCE_HOSTS（如 SOURCE_HOSTS=${told(target)}）再试。`);
    },
    checkAddress: (target, address) => checkAddress(target, address, stands),
  };
};

const checkAddress = (target: Target, address: string, stands: (target: Target) => boolean): void => {
  const kind = addressKind(address);
  if (kind === 'never') throw refused(`主机 ${told(target)} 指向 ${address}，这类地址（链路本地、元数据、组播或保留地址）不允许作为数据源。请联系网络管理员核对域名解析。`);
  if (kind === 'public' || stands({ host: address, port: target.port })) return;
  const inside = { host: address, port: target.port };
  throw refused(`主机 ${told(target)} 指向内部地址 ${address}，没有发出请求。确认可信后，请把 ${told(inside)} 也加入环境变量 SOURCE_HOSTS 再试。`);
};

/** Normalised by the same rules as the addresses asked: `2130706433` and `127.1` are `127.0.0.1`. */
const readEntry = (entry: string): Listed => {
  const text = isIP(entry) === 6 ? `[${entry}]` : entry;
  const url = URL.canParse(`http://${text}`) ? new URL(`http://${text}`) : null;
  if (url === null || url.pathname !== '/' || url.username !== '' || url.search !== '') {
    throw refused(`环境变量 SOURCE_HOSTS 中的 “${entry}” 无法识别。请写成 主机 或 主机:端口，用逗号分隔。`);
  }
  const port = /:(?<port>\d+)$/u.exec(text.replace(/\[.*\]/u, ''))?.groups?.['port'];
  return { host: bareHost(url), port: port === undefined ? null : Number(port) };
};

const bareHost = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/gu, '').replace(/\.$/u, '').toLowerCase();

/** @throws PipelineError for what is not plain http or https, or carries a password */
export const targetOf = (url: URL): Target => {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refused(`地址 ${url.protocol}//… 不是 http 或 https，不能读取。请更正数据源配置中的 url。`);
  if (url.username !== '' || url.password !== '') throw refused('地址中不能写用户名和密码。请改用 login，并把密码放在环境变量中。');
  return { host: bareHost(url), port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)) };
};

const told = ({ host, port }: Target): string => `${host.includes(':') ? `[${host}]` : host}:${port}`;

const refused = (message: string): PipelineError => new PipelineError('source-unusable', message);
