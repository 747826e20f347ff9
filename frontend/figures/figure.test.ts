import { describe, expect, it } from 'vitest';
import { columnsFor } from './figure';

describe('columns of choices', () => {
  const numbers = ['0', '1', '2', '4', '6', '8', '10', '12'];

  it('are left alone while they fit into one line, and when they are few', () => {
    expect(columnsFor(numbers, 640)).toBeNull();
    expect(columnsFor(['Interferon beta-1a', 'Interferon beta-1b', 'Placebo', 'All', 'None'], 100)).toBeNull();
  });

  it('fill as few lines as possible evenly', () => {
    expect(columnsFor(numbers, 180)).toBe(4);
    expect(columnsFor(['None', 'Interferon', 'IFNAR', 'TYK2', 'JAK1', 'STAT1', 'STAT2', 'IRF9', 'ISRE'], 313)).toBe(3);
  });

  it('never vanish, however narrow the place', () => {
    expect(columnsFor(['a very long label', 'b', 'c', 'd', 'e', 'f'], 60)).toBe(1);
  });
});
