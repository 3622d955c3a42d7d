import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';

const bilingual = { zh: z.string(), en: z.string() };
const named = z.object({ code: z.string(), ...bilingual });
const unit = z.object({ name: z.string(), en: z.string(), aliases: z.array(z.string()), shift: z.number() });

/** The place this product watches over: its names, lists, money and registers. Asked before anybody signs in. */
export const currentJurisdiction = defineEndpoint({
  name: 'current-jurisdiction',
  method: 'GET',
  path: '/jurisdiction',
  summary: 'The jurisdiction: its names, sectors, districts, money and registers',
  basis: 'moment',
  query: z.object({}),
  reply: z.object({
    id: z.string(),
    version: z.string(),
    city: z.object(bilingual),
    bureau: z.object(bilingual),
    money: z.object({ code: z.string(), units: z.tuple([unit], unit) }),
    identities: z.array(named),
    timeZone: z.string(),
    regionPrefix: z.string(),
    namePattern: z.string(),
    sectors: z.array(named),
    otherSector: named,
    districts: z.array(z.extend(named, { kind: z.enum(['administrative', 'statistical', 'local']) })),
    policies: z.enum(['built-in', 'none']),
  }),
});
