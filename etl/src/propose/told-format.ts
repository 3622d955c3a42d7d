import { type AskedFormat, type ProfileFormat, profileFormat } from '@monitor/domain';
import { parse } from 'zod/mini';

/** What a person has decided about the format, as a profile's format; what is not told is decided by looking. */
export const toldFormat = ({ encoding, delimiter, sheet, head, list }: AskedFormat): ProfileFormat =>
  parse(profileFormat, {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(sheet === undefined || sheet === '' ? {} : { sheets: [sheet] }),
    ...(head === undefined ? {} : { head }),
    ...(list === undefined ? {} : { list }),
  });
