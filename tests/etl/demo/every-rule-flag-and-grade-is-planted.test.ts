import { changchunTrial2025, flagDefinitions, grades } from '@monitor/domain';
import { describe, expect, test } from 'vitest';

import { plantedCases } from '../../../etl/src/demo/cases.js';

describe('the planted cases', () => {
  test.each(changchunTrial2025.rules.map(({ id }) => id))('hold rule %s kept and, where it can fail, broken', (id) => {
    const results = plantedCases.flatMap(({ finding }) => ('rule' in finding && finding.rule === id ? [finding.result] : []));
    expect(results).toContain('PASS');
    if (id !== 'A12.2') expect(results.some((result) => result === 'FAIL' || result === 'WARN')).toBe(true);
  });

  test.each(flagDefinitions.map(({ kind }) => kind))('raise flag %s', (kind) => {
    expect(plantedCases.some(({ must, finding }) => must === 'find' && 'flag' in finding && finding.flag === kind)).toBe(true);
  });

  test('reach every grade', () => {
    const reached = new Set(plantedCases.flatMap(({ finding }) => ('grade' in finding ? [finding.grade] : [])));
    expect(grades.map(({ code }) => code).filter((code) => !reached.has(code))).toEqual([]);
  });

  test('bear names of their own', () => {
    expect(new Set(plantedCases.map(({ id }) => id)).size).toBe(plantedCases.length);
  });
});
