import { describe, expect, it } from 'vitest';
import { layOutBars } from './plot.ts';

const size = { width: 356, height: 140 };
const layOut = (...values: number[]): ReturnType<typeof layOutBars> =>
  layOutBars(
    values.map((value, index) => ({ label: `${index + 1}/11`, value })),
    size,
  );

describe('a bar plot', () => {
  it('draws each value from the line of zero up to its height', () => {
    const { bars } = layOut(0, 5, 10);
    expect(bars).toEqual([
      { x: 68.5, y: 112, width: 75, height: 0, title: '1/11: 0' },
      { x: 168.5, y: 62, width: 75, height: 50, title: '2/11: 5' },
      { x: 268.5, y: 12, width: 75, height: 100, title: '3/11: 10' },
    ]);
  });

  it.each([
    [0, ['0', '1']],
    [1, ['0', '1']],
    [5, ['0', '1', '2', '3', '4', '5']],
    [6, ['0', '2', '4', '6']],
    [11, ['0', '5', '10', '15']],
    [49, ['0', '10', '20', '30', '40', '50']],
    [50, ['0', '10', '20', '30', '40', '50']],
    [51, ['0', '20', '40', '60']],
    [10_754, ['0', '5.000', '10.000', '15.000']],
    [999_999, ['0', '200.000', '400.000', '600.000', '800.000', '1.000.000']],
  ])('up to %i has the lines %j', (value, lines) => {
    expect(layOut(value).ticks.map(({ text }) => text)).toEqual(lines);
  });

  it('labels as many bars as have room, and always the last', () => {
    const labels = layOut(...Array<number>(30).fill(1)).labels.map(({ text }) => text);
    expect(labels).toEqual(['6/11', '12/11', '18/11', '24/11', '30/11']);
    expect(layOut(1, 2, 3).labels).toHaveLength(3);
  });

  it('of nothing is an empty frame', () => {
    expect(layOut()).toMatchObject({ bars: [], labels: [], ticks: [{ text: '0' }, { text: '1' }] });
  });
});
