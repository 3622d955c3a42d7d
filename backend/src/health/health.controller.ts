import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Store } from '@monitor/store';
import type { FastifyReply } from 'fastify';
import { STORE } from '../server/tokens.js';
import { Public } from '../sign-in/session.guard.js';

interface Readiness {
  readonly status: 'ready' | 'not_ready';
  readonly checks: Readonly<Record<string, 'ok' | 'failed' | 'empty' | 'rebuilding'>>;
}

const outcome = async (check: Promise<unknown>): Promise<'ok' | 'failed'> => check.then(() => 'ok' as const, () => 'failed' as const);

@Controller('health')
export class HealthController {
  constructor(@Inject(STORE) private readonly store: Store) {}

  @Public()
  @Get('live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Public()
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const warehouse = await outcome(this.store.warehouse.ping());
    const ledger = await outcome(this.store.ledger.published());
    const data = ledger === 'ok' ? await this.data() : ledger;
    const ready = [warehouse, ledger, data].every((check) => check === 'ok');
    if (!ready) void reply.status(503);
    return { status: ready ? 'ready' : 'not_ready', checks: { warehouse, ledger, data } };
  }

  private async data(): Promise<'ok' | 'empty' | 'rebuilding'> {
    if ((await this.store.ledger.published()) === null) return 'empty';
    return (await this.store.ledger.rebuilding()) === null ? 'ok' : 'rebuilding';
  }
}
