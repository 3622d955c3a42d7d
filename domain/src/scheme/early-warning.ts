import * as z from 'zod/mini';

const days = z.int().check(z.positive());

/** When the checks of the running year turn yellow or red, and how far a forecast reaches. The Measures set none of these. */
export const earlyWarningSchema = z.readonly(
  z.object({
    /** Percentage points by which spending may lie behind elapsed time before it is yellow. */
    behindPoints: z.number().check(z.positive(), z.lte(100)),
    /** So many times those points behind is red. */
    redTimes: z.number().check(z.gte(1)),
    /** Days a milestone may be overdue before it is red. */
    overdueDays: days,
    /** Days before a deadline from which it is near. */
    nearDays: days,
    /** A unit that recorded nothing for so many days is not warned about: its data are too old to tell. */
    staleDays: days,
    /** Years of own totals that a forecast needs. */
    forecastYears: z.int().check(z.gte(3)),
    /** Nominal coverage of the forecast interval, in percent. */
    forecastPercent: z.number().check(z.gte(50), z.lte(99)),
  }),
);
export type EarlyWarning = z.infer<typeof earlyWarningSchema>;
