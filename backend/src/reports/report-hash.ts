import { createHash } from 'node:crypto';
import type { Report } from '@monitor/domain';

const SHOWN = 16;

/** Equal for equal contents, whoever exports them and when. */
export const reportHash = ({ kind, title, subject, basis, filters, sections, notes }: Report): string =>
  createHash('sha256').update(JSON.stringify([kind, title, subject, basis, filters, sections, notes])).digest('hex').slice(0, SHOWN);
