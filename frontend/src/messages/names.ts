import { allSectors, type Bilingual, grades, type Scheme } from '@monitor/domain';
import { jurisdiction } from '../policy/jurisdiction';

const find = (list: readonly (Bilingual & { code: string })[], code: string): Bilingual => list.find((each) => each.code === code) ?? { zh: code, en: code };

/** Names of the codes that replies carry; an unknown code stands for itself. */
export const sectorName = (code: string): Bilingual => find(allSectors(jurisdiction()), code);
export const districtName = (code: string): Bilingual => find(jurisdiction().districts, code);
export const dimensionName = ({ dimensions }: Scheme, code: string): Bilingual => find(dimensions, code);
export const indicatorName = ({ indicators }: Scheme, code: string): Bilingual => find(indicators, code);
export const gradeName = (code: string): Bilingual => find(grades, code);

/** A consortium's name where every one begins with the city's. */
export const withoutCity = (name: string): string => (name.startsWith(jurisdiction().city.zh) ? name.slice(jurisdiction().city.zh.length) : name);
