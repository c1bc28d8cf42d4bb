import type { EChartsCoreOption } from 'echarts/core';
import type { WidgetColumn, WidgetData, WidgetType } from '@/core/api/boards';
import { chartColors, fontFamily, palettes, type Mode } from '@/shared/theme/tokens';
import type { Language } from '@/shared/i18n/language';
import { formatAxis, formatMeasure } from '../format';

export interface Look {
  mode: Mode;
  language: Language;
  /** Motion is unwanted. */
  still: boolean;
}

type Cell = string | number | null | undefined;

interface Shape {
  labels: string[];
  measures: WidgetColumn[];
  /** Values of a measure column, row by row. */
  values: (column: number) => (number | null)[];
}

function shapeOf(data: WidgetData): Shape {
  const named = data.columns[0]?.kind === 'dimension';
  const measures = named ? data.columns.slice(1) : data.columns;
  const at = (row: Cell[], column: number) => row[column + (named ? 1 : 0)];
  return {
    labels: data.rows.map((row) => (named ? String(row[0] ?? '') : '')),
    measures,
    values: (column) =>
      data.rows.map((row) => {
        const value = at(row, column);
        return typeof value === 'number' ? value : null;
      }),
  };
}

function base(look: Look): EChartsCoreOption {
  const color = palettes[look.mode];
  return {
    color: [...chartColors[look.mode]],
    animation: !look.still,
    animationDuration: 180,
    animationDurationUpdate: 180,
    textStyle: { fontFamily, color: color.textSecondary, fontSize: 12 },
    tooltip: {
      backgroundColor: color.card,
      borderColor: color.border,
      textStyle: { color: color.text, fontFamily, fontSize: 13 },
      confine: true,
    },
    aria: { enabled: true, decal: { show: false } },
  };
}

function legend(look: Look, shown: boolean) {
  const color = palettes[look.mode];
  return {
    show: shown,
    type: 'scroll',
    top: 0,
    left: 0,
    itemWidth: 12,
    itemHeight: 8,
    itemGap: 14,
    icon: 'roundRect',
    textStyle: { color: color.textSecondary, fontFamily },
    pageTextStyle: { color: color.textSecondary },
  };
}

function axes(look: Look, shape: Shape, sideways: boolean): EChartsCoreOption {
  const color = palettes[look.mode];
  const format = shape.measures[0]?.format;
  const category = {
    type: 'category',
    data: shape.labels,
    inverse: sideways,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: color.border } },
    axisLabel: {
      color: color.textSecondary,
      hideOverlap: true,
      width: sideways ? 96 : undefined,
      overflow: 'truncate',
    },
  };
  const value = {
    type: 'value',
    splitNumber: 4,
    axisLabel: { color: color.textFaint, formatter: (at: number) => formatAxis(at, format, look.language) },
    splitLine: { lineStyle: { color: color.border } },
  };
  return sideways ? { xAxis: value, yAxis: category } : { xAxis: category, yAxis: value };
}

const several = (shape: Shape) => shape.measures.length > 1;

function cartesian(look: Look, shape: Shape, series: object, sideways = false): EChartsCoreOption {
  return {
    ...base(look),
    ...axes(look, shape, sideways),
    grid: { left: 4, right: 12, top: several(shape) ? 34 : 12, bottom: 4, containLabel: true },
    legend: legend(look, several(shape)),
    tooltip: {
      ...(base(look)['tooltip'] as object),
      trigger: 'axis',
      axisPointer: { type: sideways ? 'shadow' : 'line' },
    },
    series: shape.measures.map((measure, index) => ({
      name: measure.label,
      data: shape.values(index),
      tooltip: { valueFormatter: (value: Cell) => formatMeasure(value, measure.format, look.language) },
      ...series,
    })),
  };
}

/** Long names, or many, read better as rows. */
function readsSideways(shape: Shape): boolean {
  return shape.labels.length > 7 || shape.labels.some((name) => name.length > 8);
}

function line(data: WidgetData, look: Look): EChartsCoreOption {
  const shape = shapeOf(data);
  const area = shape.measures.length === 1 ? { areaStyle: { opacity: 0.08 } } : {};
  return cartesian(look, shape, {
    type: 'line',
    symbol: 'circle',
    symbolSize: 6,
    showSymbol: shape.labels.length < 20,
    lineStyle: { width: 2 },
    ...area,
  });
}

function bar(data: WidgetData, look: Look): EChartsCoreOption {
  const shape = shapeOf(data);
  const sideways = readsSideways(shape);
  const borderRadius = sideways ? [0, 3, 3, 0] : [3, 3, 0, 0];
  return cartesian(look, shape, { type: 'bar', barMaxWidth: 28, itemStyle: { borderRadius } }, sideways);
}

function stacked(data: WidgetData, look: Look): EChartsCoreOption {
  return cartesian(look, shapeOf(data), { type: 'bar', stack: 'all', barMaxWidth: 32 });
}

function pie(data: WidgetData, look: Look): EChartsCoreOption {
  const shape = shapeOf(data);
  const color = palettes[look.mode];
  const values = shape.values(0);
  const format = shape.measures[0]?.format;
  return {
    ...base(look),
    legend: { ...legend(look, true), orient: 'vertical', top: 'middle', left: '58%' },
    tooltip: {
      ...(base(look)['tooltip'] as object),
      valueFormatter: (value: Cell) => formatMeasure(value, format, look.language),
    },
    series: [
      {
        type: 'pie',
        // The ring keeps to its own part of the tile, whatever shape that has; the legend has the rest.
        left: 0,
        width: '54%',
        radius: ['60%', '92%'],
        center: ['50%', '50%'],
        itemStyle: { borderColor: color.card, borderWidth: 2 },
        label: { show: false },
        data: shape.labels.map((name, row) => ({ name, value: values[row] ?? 0 })),
      },
    ],
  };
}

/** With a dimension its rows are the steps; without one, the measures are. */
function funnel(data: WidgetData, look: Look): EChartsCoreOption {
  const shape = shapeOf(data);
  const named = data.columns[0]?.kind === 'dimension';
  const steps = named
    ? shape.labels.map((name, row) => ({ name, value: shape.values(0)[row] ?? 0 }))
    : shape.measures.map((measure, column) => ({ name: measure.label, value: shape.values(column)[0] ?? 0 }));
  const color = palettes[look.mode];
  return {
    ...base(look),
    series: [
      {
        type: 'funnel',
        sort: 'none',
        left: 8,
        right: 8,
        top: 8,
        bottom: 8,
        gap: 3,
        minSize: '14%',
        label: {
          position: 'inside',
          color: color.onAccent,
          fontFamily,
          formatter: ({ name, value }: { name: string; value: number }) =>
            `${name}  ${formatMeasure(value, shape.measures[0]?.format, look.language)}`,
        },
        itemStyle: { borderWidth: 0 },
        data: steps,
      },
    ],
  };
}

type ChartType = Extract<WidgetType, 'line' | 'bar' | 'stacked' | 'pie' | 'funnel'>;

/** How each type of chart is drawn. */
export const chartOptions: Record<ChartType, (data: WidgetData, look: Look) => EChartsCoreOption> = {
  line,
  bar,
  stacked,
  pie,
  funnel,
};
