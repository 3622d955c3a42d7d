import { z } from 'zod';

/** A 64-bit count arrives as text. */
export const count = z.coerce.number().int();

/** A Decimal arrives as text and stays so; trailing zeros beyond two places say nothing. */
export const amount = z.string().transform((text) => text.replace(/(\.\d{2})(\d*?)0+$/u, '$1$2'));

/** Parameters of the page's filters, bound in every query that honours them. */
export const filterParams = {
  year: z.number(),
  all_sectors: z.boolean(),
  sectors: z.array(z.string()),
  all_districts: z.boolean(),
  districts: z.array(z.string()),
  all_statuses: z.boolean(),
  statuses: z.array(z.string()),
};
