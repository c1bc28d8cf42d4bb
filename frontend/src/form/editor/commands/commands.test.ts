import { describe, expect } from 'vitest';
import type { FormDocument } from '@/core/api/forms';
import { doesUndoesRedoes } from '@/core/commands/testing';
import { control, keysIn, layoutOf } from '../model/layout';
import { AddElement } from './AddElement';
import { AddField } from './AddField';
import { DuplicateField } from './DuplicateField';
import { forgetLostFields } from './ForgetLost';
import { MoveElement } from './MoveElement';
import { RemoveElement } from './RemoveElement';
import { RenameField } from './RenameField';
import { SetRequired } from './SetRequired';

const start = (): FormDocument => ({
  schemaVersion: 1,
  key: 'visit',
  label: { en: 'Visit' },
  titleField: 'name',
  uniqueKey: 'code',
  schema: {
    type: 'object',
    properties: { name: { type: 'string' }, code: { type: 'string' }, note: { type: 'string' } },
    required: ['name', 'code'],
  },
  ui: {
    type: 'VerticalLayout',
    elements: [control('name'), { type: 'Group', elements: [control('code'), control('note')] }],
  },
  logic: [{ effect: 'require', fields: ['note', 'code'], if: { left: { field: 'code' }, op: 'notEmpty' } }],
  list: { columns: ['name', 'code'] },
});

const fields = (form: FormDocument) => keysIn(layoutOf(form)).join(' ');
const options = { reactions: [forgetLostFields] };

describe('the commands of the form designer', () => {
  doesUndoesRedoes(
    'a new field in a section',
    start,
    () => new AddField('city', { type: 'string' }, { list: [1], index: 1 }),
    (form) => {
      expect(fields(form)).toBe('name code city note');
      expect(form.schema.properties.city).toEqual({ type: 'string' });
    },
  );

  doesUndoesRedoes(
    'a new field beside another',
    start,
    () => new AddField('city', { type: 'string' }, { beside: [0], side: 'right' }),
    (form) => {
      expect(layoutOf(form).elements[0]).toMatchObject({ type: 'HorizontalLayout' });
    },
  );

  doesUndoesRedoes(
    'a new section',
    start,
    () => new AddElement({ type: 'Group', elements: [] }, { list: [], index: 0 }),
    (form) => {
      expect(layoutOf(form).elements).toHaveLength(3);
    },
  );

  doesUndoesRedoes(
    'a move',
    start,
    () => new MoveElement([0], { list: [1], index: 2 }),
    (form) => {
      expect(fields(form)).toBe('code note name');
    },
  );

  doesUndoesRedoes(
    'a removed field, with every mention of it',
    start,
    () => new RemoveElement([1, 0]),
    (form) => {
      expect(fields(form)).toBe('name note');
      expect(JSON.stringify({ ...form, logic: [] })).not.toContain('code');
      expect(form.logic?.[0]?.fields).toEqual(['note']);
    },
    options,
  );

  doesUndoesRedoes(
    'a removed section with its fields',
    start,
    () => new RemoveElement([1]),
    (form) => {
      expect(Object.keys(form.schema.properties)).toEqual(['name']);
      expect(form.logic).toEqual([]);
    },
    options,
  );

  doesUndoesRedoes(
    'another title when the titling field is removed',
    start,
    () => new RemoveElement([0]),
    (form) => {
      expect(form.titleField).toBe('code');
    },
    options,
  );

  doesUndoesRedoes(
    'a renamed field, everywhere',
    start,
    () => new RenameField('code', 'number'),
    (form) => {
      expect(JSON.stringify(form)).not.toContain('"code"');
      expect(Object.keys(form.schema.properties)).toEqual(['name', 'number', 'note']);
      expect(form).toMatchObject({ uniqueKey: 'number', list: { columns: ['name', 'number'] } });
      expect(form.logic?.[0]).toMatchObject({
        fields: ['note', 'number'],
        if: { left: { field: 'number' } },
      });
    },
    options,
  );

  doesUndoesRedoes(
    'a duplicate right after its original, as required as it',
    start,
    () => new DuplicateField('code', 'code_2'),
    (form) => {
      expect(fields(form)).toBe('name code code_2 note');
      expect(form.schema.required).toEqual(['name', 'code', 'code_2']);
    },
  );

  doesUndoesRedoes(
    'a required field',
    start,
    () => new SetRequired('note', true),
    (form) => {
      expect(form.schema.required).toEqual(['name', 'code', 'note']);
    },
  );

  doesUndoesRedoes(
    'a field no longer required',
    start,
    () => new SetRequired('name', false),
    (form) => {
      expect(form.schema.required).toEqual(['code']);
    },
  );
});
