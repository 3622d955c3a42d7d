import { type Note, useAnnotations } from '../use-annotations';

/** Policy events of the year shown; none while it is not known. */
export const useYearEvents = (year: number | undefined): readonly Note[] => useAnnotations(year === undefined ? '' : `${year}-01-01`, year === undefined ? '' : `${year}-12-31`);
