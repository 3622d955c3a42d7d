import { allSectors, type Bilingual, changchun, grades, type Scheme } from '@monitor/domain';

const find = (list: readonly (Bilingual & { code: string })[], code: string): Bilingual => list.find((each) => each.code === code) ?? { zh: code, en: code };

/** Names of the codes that replies carry; an unknown code stands for itself. */
export const sectorName = (code: string): Bilingual => find(allSectors(changchun), code);
export const districtName = (code: string): Bilingual => find(changchun.districts, code);
export const dimensionName = ({ dimensions }: Scheme, code: string): Bilingual => find(dimensions, code);
export const indicatorName = ({ indicators }: Scheme, code: string): Bilingual => find(indicators, code);
export const gradeName = (code: string): Bilingual => find(grades, code);
