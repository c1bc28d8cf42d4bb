import { describe, expect, it } from 'vitest';
import type { WidgetData } from '@/core/api/boards';
import { chartOptions } from './chart/options';
import { formatAxis, formatMeasure } from './format';
import { trendOf } from './trend';

const look = { mode: 'light', language: 'en', still: true } as const;
const data: WidgetData = {
  columns: [
    { key: 'week', label: 'Week', kind: 'dimension' },
    { key: 'started', label: 'Started', kind: 'measure', format: 'number' },
    { key: 'rate', label: 'Rate', kind: 'measure', format: 'percent' },
  ],
  rows: [
    ['W1', 10, 0.4],
    ['W2', 12, null],
  ],
};

describe('chartOptions', () => {
  it('draws one line per measure over the dimension, with gaps for missing figures', () => {
    const option = chartOptions.line(data, look) as {
      xAxis: { data: string[] };
      series: { name: string; data: unknown[] }[];
    };
    expect(option.xAxis.data).toEqual(['W1', 'W2']);
    expect(option.series.map(({ name, data: values }) => [name, values])).toEqual([
      ['Started', [10, 12]],
      ['Rate', [0.4, null]],
    ]);
  });

  it('lays bars with long names on their side', () => {
    const long = { ...data, rows: [['A rather long name', 1, 0.1]] };
    expect((chartOptions.bar(long, look) as { yAxis: { type: string } }).yAxis.type).toBe('category');
    expect((chartOptions.bar(data, look) as { xAxis: { type: string } }).xAxis.type).toBe('category');
  });

  it('makes the measures the steps of a funnel without a dimension', () => {
    const bare = { columns: data.columns.slice(1), rows: [[368, 0.3]] };
    const [series] = (chartOptions.funnel(bare, look) as { series: { data: { name: string }[] }[] }).series;
    expect(series?.data.map((step) => step.name)).toEqual(['Started', 'Rate']);
  });
});

describe('formatMeasure', () => {
  it('writes each format and a dash for none', () => {
    expect(formatMeasure(0.342, 'percent', 'en')).toBe('34.2%');
    expect(formatMeasure(52, 'hours', 'zh-CN')).toBe('52 小时');
    expect(formatMeasure(96, 'hours', 'en')).toBe('4 d');
    expect(formatMeasure(12345.6, 'money', 'zh-CN')).toBe('¥12,346');
    expect(formatMeasure(null, 'number', 'en')).toBe('—');
  });

  it('shortens figures on an axis', () => {
    expect(formatAxis(120_000, 'money', 'zh-CN')).toBe('12万');
    expect(formatAxis(0.25, 'percent', 'en')).toBe('25%');
  });
});

describe('trendOf', () => {
  it('compares ratios in points and other figures relatively', () => {
    expect(trendOf({ measure: 'r', format: 'percent', value: 0.34, previous: 0.31 })).toMatchObject({
      direction: 'up',
      points: true,
    });
    expect(trendOf({ measure: 'n', format: 'number', value: 90, previous: 100 })).toEqual({
      direction: 'down',
      by: -0.1,
      points: false,
    });
  });

  it('says nothing without a figure to compare with', () => {
    expect(trendOf({ measure: 'n', format: 'number', value: 3, previous: null })).toBeUndefined();
    expect(trendOf({ measure: 'n', format: 'number', value: 3, previous: 0 })).toBeUndefined();
  });
});
