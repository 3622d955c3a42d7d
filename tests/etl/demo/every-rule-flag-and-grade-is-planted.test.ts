import { changchunTrial2025, flagDefinitions, grades, warningColours, warningKinds } from '@monitor/domain';
import { describe, expect, test } from 'vitest';

import { plantedCases } from '../../../etl/src/demo/cases.js';

// Success that is not marked breaks nothing, and until the Measures are issued nobody can tell whether they are in force.
const otherwise: Readonly<Record<string, readonly string[]>> = { 'A12.2': ['PASS'], A15: ['UNKNOWN'] };

const resultsOf = (id: string): ReadonlySet<string> => new Set(plantedCases.flatMap(({ finding }) => ('rule' in finding && finding.rule === id ? [finding.result] : [])));

describe('the planted cases', () => {
  test.each(changchunTrial2025.rules.map(({ id, severity }) => ({ id, severity })))('hold rule $id kept and broken, as far as it can be', ({ id, severity }) => {
    const wanted = otherwise[id] ?? ['PASS', severity === 'hard' ? 'FAIL' : 'WARN'];
    expect(wanted.filter((result) => !resultsOf(id).has(result))).toEqual([]);
  });

  test('name no rule that the rule set does not hold', () => {
    const known = new Set(changchunTrial2025.rules.map(({ id }) => id));
    expect(plantedCases.filter(({ finding }) => 'rule' in finding && !known.has(finding.rule))).toEqual([]);
  });

  test.each(flagDefinitions.map(({ kind }) => kind))('raise flag %s', (kind) => {
    expect(plantedCases.some(({ must, finding }) => must === 'find' && 'flag' in finding && finding.flag === kind)).toBe(true);
  });

  test('reach every grade', () => {
    const reached = new Set(plantedCases.flatMap(({ finding }) => ('grade' in finding ? [finding.grade] : [])));
    expect(grades.map(({ code }) => code).filter((code) => !reached.has(code))).toEqual([]);
  });

  test.each(warningKinds)('turn check %s red, and keep it yellow after a late fix', (kind) => {
    const warned = plantedCases.flatMap(({ must, finding }) => (must === 'find' && 'warning' in finding && finding.warning === kind ? [finding] : []));
    expect(warned.some(({ colour }) => colour === 'red')).toBe(true);
    expect(warned.some(({ colour, after }) => colour === 'yellow' && after === 'red')).toBe(true);
  });

  test('show every colour that calls for a person', () => {
    const shown = new Set(plantedCases.flatMap(({ finding }) => ('warning' in finding ? [finding.colour] : [])));
    expect(warningColours.filter((colour) => colour !== 'green' && colour !== 'none' && !shown.has(colour))).toEqual([]);
  });

  test.each(['over_allocated', 'idle_balance', 'off_pace', 'billed_twice', 'over_cap'])('give the auditor %s at least twice', (kind) => {
    expect(plantedCases.filter(({ must, finding }) => must === 'find' && 'anomaly' in finding && finding.anomaly === kind).length).toBeGreaterThanOrEqual(2);
  });

  test('bear names of their own', () => {
    expect(new Set(plantedCases.map(({ id }) => id)).size).toBe(plantedCases.length);
  });
});
