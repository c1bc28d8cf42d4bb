import { describe, expect, it } from 'vitest';
import type { Field, Table } from '@/core/api/catalog';
import type { Condition } from '@/core/api/condition';
import { listCondition, listLeaf, listSubject, listTables, questionsFor, type ListSubject } from './list';
import type { ConditionScope } from './scope';
import { sentenceText } from './sentence';
import { leafFor } from './subject';
import { speaking } from './testing';

const person: Field = {
  key: 'person',
  label: { 'zh-CN': '人员', en: 'Person' },
  type: 'person',
  kind: 'PERSON',
  operators: [],
  system: false,
};
const members: Field = {
  key: 'members',
  label: { 'zh-CN': '成员', en: 'Members' },
  type: 'subtable',
  kind: 'TEXT',
  operators: ['empty', 'notEmpty'],
  system: false,
  columns: [person],
  listOf: 'person',
};
const project: Table = {
  key: 'project',
  label: { 'zh-CN': '项目', en: 'Project' },
  system: false,
  facts: false,
  fields: [members],
};
const scope: ConditionScope = {
  app: 'shop',
  table: project,
  tables: [project, ...listTables(project)],
  tags: [],
};
const subject = listSubject(scope, 'members') as ListSubject;
const rows = { table: 'project.members', link: 'parent' };
const zh = await speaking('zh-CN');
const en = await speaking('en');

describe('a field that holds several', () => {
  it('is asked as one field begins to be asked', () => {
    expect(leafFor({ kind: 'field', path: 'members' }, scope)).toEqual({
      some: rows,
      holds: { left: { field: 'person' }, op: 'in', right: { value: [] } },
    });
  });

  it.each(questionsFor(subject))('is read back as it was asked: %s', (question) => {
    const value = question === 'any' || question === 'none' ? ['a', 'b'] : [];
    expect(listLeaf(listCondition(scope, subject, question, value), scope)).toMatchObject({
      field: members,
      column: person,
      question,
      value,
    });
  });

  it.each<[Condition, string]>([
    [
      { some: { ...rows, last: 3 }, holds: { left: { field: 'person' }, op: 'in', right: { value: [] } } },
      'a window',
    ],
    [{ every: rows, holds: { left: { field: 'person' }, op: 'in', right: { value: [] } } }, 'each of them'],
    [{ some: rows, holds: { all: [] } }, 'a group'],
    [{ none: rows, holds: { left: { field: 'person' }, op: 'eq', right: { user: true } } }, 'not me'],
  ])('is asked otherwise as rows: %#', (leaf) => {
    expect(listLeaf(leaf, scope)).toBeUndefined();
  });

  it('has no such questions where its rows cannot be asked', () => {
    expect(listSubject({ ...scope, tables: [project] }, 'members')).toBeUndefined();
    expect(leafFor({ kind: 'field', path: 'members' }, { ...scope, tables: [project] })).toMatchObject({
      op: 'empty',
    });
  });

  it('is read aloud as one field', () => {
    const names = { a: 'Anna', b: 'Ben' };
    const any = listCondition(scope, subject, 'any', ['a', 'b']);
    const said = [zh, en].map((language) => sentenceText(any, scope, { ...language, names }));
    expect(said).toEqual(['成员 包含 Anna、Ben 中的任一项', 'Members contains any of Anna, Ben']);
    expect(sentenceText(listCondition(scope, subject, 'me'), scope, en)).toBe(
      'Members contains the current user',
    );
    expect(sentenceText(listCondition(scope, subject, 'empty'), scope, zh)).toBe('成员 为空');
  });
});
