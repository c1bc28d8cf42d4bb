import type { Table } from '@/core/api/catalog';
import type { BoardDocument, DataSet, Placed, Widget, WidgetType } from '@/core/api/boards';
import { without } from '@/core/commands/path';
import { freeKey } from '@/core/draft/freeKey';
import type { Label } from '@/shared/i18n/language';

export const columns = 24;

/** What a widget of a type needs, and how large it begins. */
export interface WidgetNeeds {
  type: WidgetType;
  /** Needs a data set at all. */
  data: boolean;
  dimension: 'required' | 'optional' | 'none';
  series: boolean;
  measures: 'one' | 'many' | 'none';
  compare: boolean;
  size: { w: number; h: number };
}

export const widgetNeeds: WidgetNeeds[] = [
  {
    type: 'kpi',
    data: true,
    dimension: 'none',
    series: false,
    measures: 'one',
    compare: true,
    size: { w: 6, h: 3 },
  },
  {
    type: 'line',
    data: true,
    dimension: 'required',
    series: false,
    measures: 'many',
    compare: false,
    size: { w: 12, h: 7 },
  },
  {
    type: 'bar',
    data: true,
    dimension: 'required',
    series: false,
    measures: 'many',
    compare: false,
    size: { w: 12, h: 7 },
  },
  {
    type: 'stacked',
    data: true,
    dimension: 'required',
    series: true,
    measures: 'many',
    compare: false,
    size: { w: 12, h: 7 },
  },
  {
    type: 'pie',
    data: true,
    dimension: 'required',
    series: false,
    measures: 'one',
    compare: false,
    size: { w: 8, h: 7 },
  },
  {
    type: 'funnel',
    data: true,
    dimension: 'optional',
    series: false,
    measures: 'many',
    compare: false,
    size: { w: 8, h: 7 },
  },
  {
    type: 'table',
    data: true,
    dimension: 'optional',
    series: false,
    measures: 'many',
    compare: false,
    size: { w: 12, h: 7 },
  },
  {
    type: 'text',
    data: false,
    dimension: 'none',
    series: false,
    measures: 'none',
    compare: false,
    size: { w: 12, h: 3 },
  },
];

export const needsOf = (type: WidgetType): WidgetNeeds =>
  widgetNeeds.find((needs) => needs.type === type) ?? (widgetNeeds[0] as WidgetNeeds);

/** A new widget over the first data set that has what it needs, so that it shows something at once. */
export function newWidget(board: BoardDocument, type: WidgetType, title: Label): Widget {
  const id = freeKey(
    `${type}_1`,
    board.widgets.map((w) => w.id),
  );
  const needs = needsOf(type);
  if (!needs.data) return { id, type, title, text: title };
  const [dataSet = '', set] = Object.entries(board.dataSets)[0] ?? [];
  return { id, type, title, dataSet, ...(set ? chosen(set, needs) : {}) };
}

function chosen(set: DataSet, needs: WidgetNeeds): Partial<Widget> {
  const [dimension] = Object.keys(set.dimensions);
  const [measure] = Object.keys(set.measures);
  return {
    ...(measure === undefined || needs.measures === 'none' ? {} : { measures: [measure] }),
    ...(dimension === undefined || needs.dimension !== 'required' ? {} : { dimension }),
  };
}

/** The widget as another type: what the new type has no use for goes. */
export function withType(board: BoardDocument, widget: Widget, type: WidgetType): Widget {
  const needs = needsOf(type);
  const { id, title, dataSet, dimension, series, measures, compare, text, limit } = widget;
  const base: Widget = { id, type, ...(title ? { title } : {}) };
  if (!needs.data) return { ...base, text: text ?? title };
  const set = board.dataSets[dataSet ?? ''] ?? Object.values(board.dataSets)[0];
  const used = dataSet ?? Object.keys(board.dataSets)[0];
  const kept = needs.measures === 'one' ? measures?.slice(0, 1) : measures;
  return {
    ...base,
    ...(set ? chosen(set, needs) : {}),
    ...(used === undefined ? {} : { dataSet: used }),
    ...(kept && kept.length > 0 ? { measures: kept } : {}),
    ...(dimension !== undefined && needs.dimension !== 'none' ? { dimension } : {}),
    ...(series !== undefined && needs.series ? { series } : {}),
    ...(compare && needs.compare ? { compare } : {}),
    ...(limit !== undefined && needs.dimension !== 'none' ? { limit } : {}),
  };
}

/** The widget over another data set, with figures that one has. */
export function withDataSet(board: BoardDocument, widget: Widget, dataSet: string): Widget {
  const rest = without(widget, 'measures', 'dimension', 'series') as Widget;
  const set = board.dataSets[dataSet];
  return { ...rest, dataSet, ...(set ? chosen(set, needsOf(widget.type)) : {}) };
}

/** The first place, row by row, where a widget of this size overlaps nothing. */
export function freePlace(layout: Placed[], { w, h }: { w: number; h: number }): { x: number; y: number } {
  const bottom = Math.max(0, ...layout.map((p) => p.y + p.h));
  for (let y = 0; y < bottom; y++) {
    for (let x = 0; x + w <= columns; x++) {
      if (!layout.some((p) => overlap(p, { x, y, w, h }))) return { x, y };
    }
  }
  return { x: 0, y: bottom };
}

type Box = Pick<Placed, 'x' | 'y' | 'w' | 'h'>;

const overlap = (a: Box, b: Box) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** Moves everything up as far as it can go, top to bottom: no gaps, nothing over anything. `first` keeps its row. */
export function settled(layout: Placed[], first?: string): Placed[] {
  const order = [...layout].sort(
    (a, b) => a.y - b.y || Number(b.widget === first) - Number(a.widget === first) || a.x - b.x,
  );
  const done: Placed[] = [];
  for (const place of order) {
    let y = place.y;
    while (y > 0 && !done.some((p) => overlap(p, { ...place, y: y - 1 }))) y--;
    while (done.some((p) => overlap(p, { ...place, y }))) y++;
    done.push({ ...place, y });
  }
  return layout.map((place) => done.find((p) => p.widget === place.widget) ?? place);
}

/** A widget moved or resized by the keys, inside the grid. */
export function nudged(
  layout: Placed[],
  widget: string,
  by: Partial<Box>,
  min: { w: number; h: number },
): Placed[] {
  const next = layout.map((place) => {
    if (place.widget !== widget) return place;
    const w = clamp(place.w + (by.w ?? 0), min.w, columns - place.x);
    const h = Math.max(min.h, place.h + (by.h ?? 0));
    return {
      ...place,
      w,
      h,
      x: clamp(place.x + (by.x ?? 0), 0, columns - w),
      y: Math.max(0, place.y + (by.y ?? 0)),
    };
  });
  return settled(next, widget);
}

const clamp = (n: number, least: number, most: number) => Math.min(Math.max(n, least), most);

/** A data set that counts the records of a table, over time where it has a time. */
export function newDataSet(table: Table, name: Label): DataSet {
  const times = table.fields.filter((f) => f.kind === 'DATE' || f.kind === 'DATETIME');
  const time = times.find((f) => !f.system) ?? times[0];
  const choice = table.fields.find((f) => f.kind === 'CHOICE');
  return {
    table: table.key,
    measures: { count: { label: name, fn: 'count', format: 'number' } },
    dimensions: {
      ...(time
        ? { week: { label: { 'zh-CN': '周', en: 'Week' }, field: time.key, by: 'week' as const } }
        : {}),
      ...(choice ? { [choice.key]: { label: choice.label, field: choice.key } } : {}),
    },
    ...(time ? { period: time.key } : {}),
  };
}

/** The widgets that use a data set, or one of its measures or dimensions. */
export function usersOf(board: BoardDocument, dataSet: string, part?: string): Widget[] {
  return board.widgets.filter(
    (w) =>
      w.dataSet === dataSet &&
      (part === undefined || w.measures?.includes(part) || w.dimension === part || w.series === part),
  );
}

export function newBoard(key: string, label: Label, table: Table | undefined): BoardDocument {
  const name = { 'zh-CN': '数量', en: 'Count' };
  return {
    schemaVersion: 1,
    key,
    label,
    dataSets: table ? { [table.key]: newDataSet(table, name) } : {},
    widgets: [],
    layout: [],
    filters: [{ kind: 'period', default: { days: 90 } }],
  };
}
