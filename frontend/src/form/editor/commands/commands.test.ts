import { describe, expect, it } from 'vitest';
import type { FormDocument } from '@/core/api/forms';
import { CommandStack } from '@/core/commands/CommandStack';
import { doesUndoesRedoes } from '@/core/commands/testing';
import { clipOf, withFreeKeys } from '../model/clip';
import { control, keysIn, layoutOf } from '../model/layout';
import { AddElement } from './AddElement';
import { AddField } from './AddField';
import { ChangeElement } from './ChangeElement';
import { forgetLostFields } from './ForgetLost';
import { MoveElement } from './MoveElement';
import { MoveElements } from './MoveElements';
import { PasteClip } from './PasteClip';
import { RemoveElements } from './RemoveElements';
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
    () => new RemoveElements(['code']),
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
    () => new RemoveElements(['@1']),
    (form) => {
      expect(Object.keys(form.schema.properties)).toEqual(['name']);
      expect(form.logic).toEqual([]);
    },
    options,
  );

  doesUndoesRedoes(
    'another title when the titling field is removed',
    start,
    () => new RemoveElements(['name']),
    (form) => {
      expect(form.titleField).toBe('code');
    },
    options,
  );

  doesUndoesRedoes(
    'several fields removed at once, a section with what it holds',
    start,
    () => new RemoveElements(['name', '@1', 'code']),
    (form) => {
      expect(form.schema.properties).toEqual({});
      expect(layoutOf(form).elements).toEqual([]);
    },
  );

  doesUndoesRedoes(
    'several fields moved together, in their order',
    start,
    () => new MoveElements(['note', 'code'], { list: [], index: 0 }),
    (form) => {
      expect(fields(form)).toBe('code note name');
      expect(layoutOf(form).elements).toHaveLength(4);
    },
  );

  doesUndoesRedoes(
    'a duplicate with the rules among the copied fields',
    start,
    (form) => {
      const clip = clipOf(form, ['@1']);
      if (!clip) throw new Error('nothing is picked');
      return new PasteClip(withFreeKeys(clip, form), { list: [], index: 2 });
    },
    (form) => {
      expect(fields(form)).toBe('name code note code_2 note_2');
      expect(form.schema.required).toEqual(['name', 'code', 'code_2']);
      expect(form.logic?.[1]).toMatchObject({
        fields: ['note_2', 'code_2'],
        if: { left: { field: 'code_2' } },
      });
    },
  );

  doesUndoesRedoes(
    'the title of a section',
    start,
    () => new ChangeElement([1], 'label', { en: 'More' }),
    (form) => {
      expect(layoutOf(form).elements[1]).toMatchObject({ label: { en: 'More' } });
    },
  );

  it('makes typing in one title one step', () => {
    const stack = new CommandStack(start());
    for (const en of ['M', 'Mo']) stack.execute(new ChangeElement([1], 'label', { en }));
    stack.undo();
    expect(stack.current().document).toEqual(start());
  });

  doesUndoesRedoes(
    'a required field',
    start,
    () => new SetRequired('note', true),
    (form) => {
      expect(form.schema.required).toEqual(['name', 'code', 'note']);
    },
  );

  doesUndoesRedoes(
    'several fields required at once',
    start,
    () => new SetRequired(['name', 'note'], true),
    (form) => {
      expect(new Set(form.schema.required)).toEqual(new Set(['name', 'code', 'note']));
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
