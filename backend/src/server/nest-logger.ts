import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

const told = (message: unknown): string => (message instanceof Error ? message.message : String(message));

/** Nest's own messages through the product's structured log. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: unknown): void {
    this.logger.debug({ context }, told(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error({ rest }, told(message));
  }

  warn(message: unknown, context?: unknown): void {
    this.logger.warn({ context }, told(message));
  }

  debug(message: unknown, context?: unknown): void {
    this.logger.debug({ context }, told(message));
  }

  verbose(message: unknown, context?: unknown): void {
    this.logger.trace({ context }, told(message));
  }
}
