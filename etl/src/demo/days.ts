const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** `YYYY-MM-DD` of parts that are known to exist. */
export const day = (year: number, month: number, date: number): string => `${year}-${two(month)}-${two(date)}`;

/** The month of the calendar `months` after January of `year`, on a day that every month has. */
export const dayAfterMonths = (year: number, months: number, date: number): string => day(year + Math.floor(months / 12), (months % 12) + 1, date);

export const yearOf = (date: string): number => Number(date.slice(0, 4));
export const monthOf = (date: string): number => Number(date.slice(5, 7));

/** Months since year 0, to compare spans. */
export const monthCount = (date: string): number => yearOf(date) * 12 + monthOf(date) - 1;

/** The reported years of every demo. */
export const FIRST_YEAR = 2021;
export const LAST_YEAR = 2025;
export const years: readonly number[] = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);

/** The year that runs: recorded up to a day, not reported and not judged. */
export const RUNNING_YEAR = LAST_YEAR + 1;
export const RECORDED_UNTIL = `${RUNNING_YEAR}-09-30`;
export const recordedYears: readonly number[] = [...years, RUNNING_YEAR];
