import { describe, expect, it } from 'vitest';
import type { BoardDocument, Placed, Widget } from '@/core/api/boards';
import { sampleTables } from '@/core/condition/testing';
import {
  freePlace,
  newBoard,
  newDataSet,
  newWidget,
  nudged,
  settled,
  usersOf,
  widgetNeeds,
  withDataSet,
  withType,
} from './board';

const survey = sampleTables.find((t) => t.key === 'survey');
const customer = sampleTables.find((t) => t.key === 'customer');
const title = { en: 'Title' };

const board: BoardDocument = {
  schemaVersion: 1,
  key: 'b',
  label: title,
  dataSets: {
    cases: {
      table: 'case',
      measures: { started: { label: title, fn: 'count' } },
      dimensions: { week: { label: title, field: 'at', by: 'week' } },
    },
    other: { table: 'todo', measures: { done: { label: title, fn: 'count' } }, dimensions: {} },
  },
  widgets: [{ id: 'kpi_1', type: 'kpi', dataSet: 'cases', measures: ['started'] }],
  layout: [{ widget: 'kpi_1', x: 0, y: 0, w: 6, h: 3 }],
};

const at = (widget: string, x: number, y: number, w = 6, h = 2): Placed => ({ widget, x, y, w, h });
const places = (layout: Placed[]) => layout.map((p) => `${p.widget}:${p.x},${p.y} ${p.w}x${p.h}`);

describe('a new widget', () => {
  it('shows something at once, under a free id', () => {
    expect(newWidget(board, 'kpi', title)).toEqual({
      id: 'kpi_2',
      type: 'kpi',
      title,
      dataSet: 'cases',
      measures: ['started'],
    });
    expect(newWidget(board, 'line', title)).toMatchObject({ dimension: 'week', measures: ['started'] });
    expect(newWidget(board, 'text', title)).toEqual({ id: 'text_1', type: 'text', title, text: title });
  });

  it.each(widgetNeeds.map((needs) => needs.type))(
    'of type %s keeps its name as another type and back',
    (type) => {
      const widget = withType(board, newWidget(board, type, title), 'kpi');
      expect(widget).toMatchObject({ type: 'kpi', title, dataSet: 'cases', measures: ['started'] });
      expect(withType(board, widget, type)).toMatchObject({ id: widget.id, type, title });
    },
  );

  it('loses what another type has no use for', () => {
    const line: Widget = {
      id: 'a',
      type: 'line',
      dataSet: 'cases',
      dimension: 'week',
      measures: ['started', 'x'],
      limit: 5,
    };
    expect(withType(board, line, 'kpi')).toEqual({
      id: 'a',
      type: 'kpi',
      dataSet: 'cases',
      measures: ['started'],
    });
  });

  it('takes figures of the data set it is moved to', () => {
    const line: Widget = {
      id: 'a',
      type: 'line',
      dataSet: 'cases',
      dimension: 'week',
      measures: ['started'],
    };
    expect(withDataSet(board, line, 'other')).toEqual({
      id: 'a',
      type: 'line',
      dataSet: 'other',
      measures: ['done'],
    });
  });
});

describe('places on the grid', () => {
  it('are the first that is free', () => {
    expect(freePlace([], { w: 6, h: 2 })).toEqual({ x: 0, y: 0 });
    expect(freePlace([at('a', 0, 0), at('b', 12, 0)], { w: 6, h: 2 })).toEqual({ x: 6, y: 0 });
    expect(freePlace([at('a', 0, 0, 20)], { w: 6, h: 2 })).toEqual({ x: 0, y: 2 });
  });

  it('leave no gaps and overlap nothing', () => {
    expect(places(settled([at('a', 0, 5), at('b', 0, 6), at('c', 6, 9)]))).toEqual([
      'a:0,0 6x2',
      'b:0,2 6x2',
      'c:6,0 6x2',
    ]);
  });

  it('give way to the one that is moved by the keys', () => {
    const layout = [at('a', 0, 0), at('b', 6, 0)];
    expect(places(nudged(layout, 'a', { x: 3 }, { w: 2, h: 1 }))).toEqual(['a:3,0 6x2', 'b:6,2 6x2']);
  });

  it('stay inside the grid and above the smallest size', () => {
    const layout = [at('a', 18, 0)];
    expect(places(nudged(layout, 'a', { x: 4 }, { w: 2, h: 1 }))).toEqual(['a:18,0 6x2']);
    expect(places(nudged(layout, 'a', { w: 3 }, { w: 2, h: 1 }))).toEqual(['a:18,0 6x2']);
    expect(places(nudged(layout, 'a', { w: -9, h: -9 }, { w: 2, h: 1 }))).toEqual(['a:18,0 2x1']);
    expect(places(nudged(layout, 'a', { y: -1 }, { w: 2, h: 1 }))).toEqual(['a:18,0 6x2']);
  });
});

describe('data sets', () => {
  it('begin with a count, over time and by a choice where the table has them', () => {
    expect(survey && newDataSet(survey, title)).toEqual({
      table: 'survey',
      measures: { count: { label: title, fn: 'count', format: 'number' } },
      dimensions: { week: { label: { 'zh-CN': '周', en: 'Week' }, field: 'answered_at', by: 'week' } },
      period: 'answered_at',
    });
    expect(customer && Object.keys(newDataSet(customer, title).dimensions)).toEqual(['week', 'value_tier']);
  });

  it('know who uses them', () => {
    expect(usersOf(board, 'cases').map((w) => w.id)).toEqual(['kpi_1']);
    expect(usersOf(board, 'cases', 'started')).toHaveLength(1);
    expect(usersOf(board, 'cases', 'week')).toHaveLength(0);
    expect(usersOf(board, 'other')).toHaveLength(0);
  });

  it('stand in a new board from the start', () => {
    expect(Object.keys(newBoard('b', title, survey).dataSets)).toEqual(['survey']);
    expect(newBoard('b', title, undefined).dataSets).toEqual({});
  });
});
