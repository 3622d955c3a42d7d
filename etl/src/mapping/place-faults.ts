import { identityScheme, type Jurisdiction, type ProfileFault, type ProfileField, type RecordDefinition, recordNamed, type SourceProfile } from '@monitor/domain';

type KnowsUnit = (word: string) => boolean;

/** What is wrong with a profile in this jurisdiction: constants, units and registers that it does not know. */
export const placeFaults = (profile: SourceProfile, jurisdiction: Jurisdiction, knowsUnit: KnowsUnit): ProfileFault[] =>
  profile.records.flatMap(({ record, fields }, index) => {
    const kind = recordNamed(record);
    return Object.entries(fields).flatMap(([name, field]) => {
      const path = ['records', index, 'fields', name];
      return [...constantFault(kind, { name, field, path }, jurisdiction), ...unitFault(field, path, { jurisdiction, knowsUnit }), ...schemeFault(field, path, jurisdiction)];
    });
  });

interface Placed {
  readonly name: string;
  readonly field: ProfileField;
  readonly path: ProfileFault['path'];
}

const constantFault = ({ fields }: RecordDefinition, { name, field, path }: Placed, jurisdiction: Jurisdiction): ProfileFault[] => {
  const isValue = 'value' in field;
  return (isValue ? [field.value] : wordsOf(field)).flatMap((text) => {
    const reading = fields[name]?.read(text, { jurisdiction, unit: isValue ? null : jurisdiction.money.units[0].name });
    return reading === undefined || reading.ok ? [] : [{ path, message: `固定值“${text}”不能用：${reading.message}。` }];
  });
};

/** What a dictionary gives is a constant too; for amounts, dates and numbers it is read like any cell. */
const wordsOf = (field: ProfileField): string[] => {
  if (!('words' in field) || field.words === undefined) return [];
  const given = [...Object.values(field.words), ...(field.otherwise === undefined ? [] : [field.otherwise])];
  return given.filter((text) => text !== '');
};

const unitFault = (field: ProfileField, path: ProfileFault['path'], { jurisdiction, knowsUnit }: { jurisdiction: Jurisdiction; knowsUnit: KnowsUnit }): ProfileFault[] => {
  if (!('unreadable' in field) || typeof field.unit !== 'string' || knowsUnit(field.unit)) return [];
  return [{ path: [...path, 'unit'], message: `不认识单位“${field.unit}”。可用的有：${jurisdiction.money.units.map(({ name }) => name).join('、')}。` }];
};

const schemeFault = (field: ProfileField, path: ProfileFault['path'], jurisdiction: Jurisdiction): ProfileFault[] => {
  if (!('identity' in field) || identityScheme(field.identity.scheme, jurisdiction) !== null) return [];
  const known = jurisdiction.identities.map(({ code, zh }) => `${code}（${zh}）`).join('、');
  return [{ path: [...path, 'identity', 'scheme'], message: `没有登记系统“${field.identity.scheme}”。可用的有：${known === '' ? '无' : known}。` }];
};
