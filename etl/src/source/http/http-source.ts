import { setTimeout as wait } from 'node:timers/promises';
import type { SourceProfile } from '@monitor/domain';
import type { Manifest } from '@monitor/store';
import { PipelineError, stopIfAsked } from '../../pipeline/pipeline-error.js';
import { isOtherDocument, planSegment, type SegmentPlan, withMark } from '../segments.js';
import { profileOrigin } from '../manifest-entry.js';
import type { Delivery, DeliveryOrder, Source } from '../source.js';
import type { SourceHistory } from '../source-history.js';
import { compareMarks, higherMark } from '../watermark.js';
import { guardedAgent, type Resolve, resolveHost } from './guarded-agent.js';
import { HttpFault } from './http-fault.js';
import type { HttpReading } from './http-reading.js';
import { loginOf, type Secrets } from './login.js';
import { type PagesRead, readPages } from './read-pages.js';
import type { Patience } from './retry.js';
import { sourceHosts, targetOf } from './source-hosts.js';
import { allArchived } from './archived-records.js';
import { within } from './within.js';

export type HttpProfile = Extract<SourceProfile, { kind: 'http' }>;

export interface WrittenHttpProfile {
  readonly profile: HttpProfile;
  /** The YAML: another text has everything read anew. */
  readonly text: string;
}

export interface HttpSettings {
  /** SOURCE_HOSTS as it stands in the environment. */
  readonly hosts: string;
  readonly secrets: Secrets;
  readonly history: SourceHistory;
  readonly patience?: Patience;
  readonly resolve?: Resolve;
}

const systemPatience: Patience = {
  random: Math.random,
  sleep: async (ms, signal) => {
    await wait(ms, undefined, { signal });
  },
};

/** An API, read page by page into the archive. */
export const httpSource = (written: WrittenHttpProfile, settings: HttpSettings): Source => ({
  name: written.profile.name,
  origin: profileOrigin(written.profile.name),
  deliver: (order) => deliver(written, settings, order),
});

const deliver = async (written: WrittenHttpProfile, settings: HttpSettings, order: DeliveryOrder): Promise<Delivery> => {
  const { profile } = written;
  await settings.history.refuseWhileOpen(order.clock());
  const { runSeconds } = profile.http;
  const hosts = sourceHosts(settings.hosts);
  checkPlace(profile, (url) => hosts.checkHost(targetOf(url)));
  const { signal, isLate, over } = within(runSeconds * 1000, order.signal);
  const agent = guardedAgent(hosts, settings.resolve ?? resolveHost, signal);
  try {
    return await readWith(await readingOf({ written, settings, order, signal, agent }));
  } catch (error) {
    stopIfAsked(order.signal);
    if (isLate()) throw unusable(profile, `本次读取超过 ${runSeconds} 秒，已停止，没有采用任何内容。请减少每次读取的数据，或加大 runSeconds。`);
    throw error instanceof HttpFault ? unusable(profile, error.message) : error;
  } finally {
    over();
    await agent.destroy();
  }
};

const unusable = ({ name }: HttpProfile, message: string): PipelineError => new PipelineError('source-unusable', `数据源 ${name}：${message}`);

/** What can be told before anything is asked. @throws PipelineError */
export const checkPlace = (profile: HttpProfile, checkHost: (url: URL) => void): void => {
  const { url, login, incremental, since, method, body, pages } = profile.http;
  checkHost(new URL(url));
  if (login?.kind === 'oauth2') checkHost(new URL(login.tokenUrl));
  if (incremental !== undefined && since === undefined) throw unusable(profile, '配置了 incremental 却没有 since，接口不知道从哪里读起。请写明接收水位的参数 since，或去掉 incremental。');
  if (method === 'GET' && body !== undefined) throw unusable(profile, 'GET 请求不能带 body。请改用 method: POST，或把参数写在 query 中。');
  if (method === 'POST' && pages.by === 'link') throw unusable(profile, 'POST 请求不能按 Link 翻页。请改用 GET，或换一种翻页方式。');
};

interface Parts {
  readonly written: WrittenHttpProfile;
  readonly settings: HttpSettings;
  readonly order: DeliveryOrder;
  readonly signal: AbortSignal;
  readonly agent: HttpReading['line']['agent'];
}

const readingOf = async ({ written, settings, order: whole, signal, agent }: Parts): Promise<{ reading: HttpReading; plan: SegmentPlan }> => {
  const { name, format, http: place } = written.profile;
  const origin = profileOrigin(name);
  const order = { ...whole, previous: whole.previous.filter(({ source }) => source === origin) };
  const until = performance.now() + place.runSeconds * 1000;
  const line = { agent, signal, requestSeconds: place.requestSeconds, megabytes: place.megabytes, now: () => Date.parse(order.clock()) };
  const attempting = { ...(settings.patience ?? systemPatience), signal, left: () => until - performance.now() };
  const login = loginOf(place.login, { line, attempting, secrets: settings.secrets });
  const deliveries = place.incremental === undefined ? 0 : await settings.history.deliveries();
  const plan = planSegment({ previous: order.previous, incremental: place.incremental, deliveries, profileChanged: isOtherDocument(whole.previous, written.text) });
  return { reading: { name, origin, place, format, order, line, attempting, login, segment: plan.number, since: plan.since }, plan };
};

const readWith = async ({ reading, plan }: { reading: HttpReading; plan: SegmentPlan }): Promise<Delivery> => {
  const read = await readPages(reading);
  if (plan.since === null) return { entries: fullEntries(reading, read), seen: read.pages };
  if (await bringsNothing(reading, read, plan.since)) return { entries: plan.kept, seen: read.pages };
  return { entries: [...plan.kept, ...withMark(read.entries, higherMark(read.mark, plan.since))], seen: read.pages };
};

/** Everything gone at once is more often a fault than the truth: it is believed only where the other side says that there are 0. */
const fullEntries = ({ order, place }: HttpReading, read: PagesRead): Manifest => {
  if (read.records === 0 && read.total === null && order.previous.some(({ size }) => size > 0)) {
    throw new HttpFault('refused', '接口没有给出任何记录，而上次读到过。原有数据保持不变。请核对接口；若确已清空，请配置 total，让接口说明总数为 0。');
  }
  return place.incremental === undefined ? read.entries.map((entry) => entry) : withMark(read.entries, read.mark);
};

/** Rows at the old mark come again each time; where all of them are archived already, nothing has changed. */
const bringsNothing = async ({ order, format }: HttpReading, { digests, mark }: PagesRead, since: string): Promise<boolean> => {
  if (mark !== null && compareMarks(mark, since) > 0) return false;
  return allArchived(order, format, digests);
};

