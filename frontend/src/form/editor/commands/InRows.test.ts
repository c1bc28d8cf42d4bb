import { describe, expect, it } from 'vitest';
import type { FormDocument } from '@/core/api/forms';
import { CommandStack } from '@/core/commands/CommandStack';
import { SetValue } from '@/core/commands/SetValue';
import { doesUndoesRedoes } from '@/core/commands/testing';
import { columnKeys } from '../model/rows';
import { AddField } from './AddField';
import { columnToField, fieldToColumn } from './BetweenRows';
import { InRows } from './InRows';
import { MoveElements } from './MoveElements';
import { RemoveElements } from './RemoveElements';
import { SetRequired } from './SetRequired';

const start = (): FormDocument => ({
  schemaVersion: 1,
  key: 'order',
  label: { en: 'Order' },
  schema: {
    properties: {
      number: { type: 'string' },
      lines: {
        type: 'array',
        items: {
          type: 'object',
          properties: { item: { type: 'string' }, price: { type: 'number' }, amount: { type: 'number' } },
          required: ['item'],
        },
        'x-eddy': { type: 'subtable' },
      },
    },
    required: ['number'],
  },
});

const columns = (form: FormDocument) => columnKeys(form, 'lines').join(' ');
const required = (form: FormDocument) => form.schema.properties['lines']?.items?.required;
const top = (index: number) => ({ list: [], index });

describe('the commands on the columns of a sub-table', () => {
  doesUndoesRedoes(
    'a new column',
    start,
    () => new InRows('lines', new AddField('unit', { type: 'string' }, top(1))),
    (form) => {
      expect(columns(form)).toBe('item unit price amount');
      expect(form.ui).toBeUndefined();
    },
  );
  doesUndoesRedoes(
    'a moved column',
    start,
    () => new InRows('lines', new MoveElements(['item'], top(3))),
    (form) => {
      expect(columns(form)).toBe('price amount item');
    },
  );
  doesUndoesRedoes(
    'a column that goes, with its being required',
    start,
    () => new InRows('lines', new RemoveElements(['item'])),
    (form) => {
      expect(columns(form)).toBe('price amount');
      expect(required(form)).toEqual([]);
    },
  );
  doesUndoesRedoes(
    'a required column',
    start,
    () => new InRows('lines', new SetRequired('price', true)),
    (form) => {
      expect(required(form)).toEqual(['item', 'price']);
      expect(form.schema.required).toEqual(['number']);
    },
  );
  doesUndoesRedoes(
    'a field that becomes a column',
    start,
    () => fieldToColumn(start(), 'number', 'lines', 1),
    (form) => {
      expect(columns(form)).toBe('item number price amount');
      expect(required(form)).toEqual(['item', 'number']);
      expect(form.schema.properties).not.toHaveProperty('number');
    },
  );
  doesUndoesRedoes(
    'a column that becomes a field',
    start,
    () => columnToField(start(), 'lines', 'item', top(0)),
    (form) => {
      expect(columns(form)).toBe('price amount');
      expect(form.schema.properties).toHaveProperty('item');
      expect(form.schema.required).toEqual(['number', 'item']);
    },
  );

  it('makes one step of typing in one property of a column', () => {
    const stack = new CommandStack<FormDocument>(start());
    const type = (max: number) => {
      const path = ['schema', 'properties', 'item', 'maxLength'];
      stack.execute(new InRows('lines', new SetValue('form.property', path, max, true)));
    };
    type(1);
    type(12);
    expect(stack.current().document.schema.properties['lines']?.items?.properties?.['item']).toEqual({
      type: 'string',
      maxLength: 12,
    });
    stack.undo();
    expect(stack.current().document).toEqual(start());
    expect(stack.current().canUndo).toBe(false);
  });
});
