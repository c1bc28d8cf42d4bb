import { describe, expect, it } from 'vitest';
import { CommandStack } from '@/core/commands/CommandStack';
import { doesUndoesRedoes } from '@/core/commands/testing';
import type { DecisionModel } from '../model/DecisionModel';
import { customers, tiers } from '../model/testing';
import { AddInput } from './AddInput';
import { AddOutput } from './AddOutput';
import { AddRow } from './AddRow';
import { DuplicateRow } from './DuplicateRow';
import { MoveInput } from './MoveInput';
import { RemoveInput } from './RemoveInput';
import { RemoveOutput } from './RemoveOutput';
import { SetOutput } from './SetOutput';

const tests = (model: DecisionModel) => model.rows.map((row) => row.tests.map(({ text }) => text));
const ids = (model: DecisionModel) =>
  model.rows.flatMap((row) => [row.id, ...[...row.tests, ...row.results].map(({ id }) => id)]);
const field = () => {
  const [, , spend] = customers.fields;
  if (!spend) throw new Error('No such field');
  return spend;
};

describe('a row of a decision table', () => {
  doesUndoesRedoes(
    'adding one that asks something',
    tiers,
    () => new AddRow(1, ['"low"', '"high"']),
    (model) => {
      expect(tests(model)[1]).toEqual(['"low"', '"high"']);
      expect(model.rows[1]?.results.map(({ text }) => text)).toEqual(['']);
      expect(new Set(ids(model)).size).toBe(ids(model).length);
    },
  );
  doesUndoesRedoes(
    'duplicating one',
    tiers,
    () => new DuplicateRow(0),
    (model) => {
      expect(tests(model).slice(0, 2)).toEqual([
        ['"high"', '-'],
        ['"high"', '-'],
      ]);
      expect(model.rows[1]?.results[0]?.text).toBe('"care"');
      expect(new Set(ids(model)).size).toBe(ids(model).length);
    },
  );
});

describe('a condition of a decision table', () => {
  doesUndoesRedoes(
    'adding one that accepts everything',
    tiers,
    () => new AddInput(field()),
    (model) => {
      expect(model.inputs.at(-1)).toMatchObject({ expression: 'spend', label: '消费' });
      expect(tests(model)).toEqual([
        ['"high"', '-', '-'],
        ['not("high")', '"low"', '-'],
      ]);
    },
  );
  doesUndoesRedoes(
    'removing one with its cells',
    tiers,
    () => new RemoveInput(0),
    (model) => {
      expect(model.inputs.map(({ expression }) => expression)).toEqual(['risk_level']);
      expect(tests(model)).toEqual([['-'], ['"low"']]);
    },
  );
  doesUndoesRedoes(
    'moving one with its cells',
    tiers,
    () => new MoveInput(0, 1),
    (model) => {
      expect(model.inputs.map(({ expression }) => expression)).toEqual(['risk_level', 'value_tier']);
      expect(tests(model)[1]).toEqual(['"low"', 'not("high")']);
    },
  );
});

describe('a result of a decision table', () => {
  doesUndoesRedoes(
    'adding one under a free name',
    tiers,
    () => new AddOutput({ 'zh-CN': '说明', en: 'Plan' }, 'plan'),
    (model) => {
      expect(model.outputs.map(({ name }) => name)).toEqual(['plan', 'plan_2']);
      expect(model.settings.outputs?.plan_2?.label).toEqual({ 'zh-CN': '说明', en: 'Plan' });
      expect(model.rows.map(({ results }) => results.length)).toEqual([2, 2]);
    },
  );
  doesUndoesRedoes(
    'removing one with what its values are called',
    (): DecisionModel => ({ ...tiers(), settings: { outputs: { plan: { values: [] } } } }),
    () => new RemoveOutput(0),
    (model) => {
      expect(model.outputs).toEqual([]);
      expect(model.settings).toEqual({});
      expect(model.rows.every(({ results }) => results.length === 0)).toBe(true);
    },
  );
  doesUndoesRedoes(
    'naming it and its values',
    tiers,
    () => new SetOutput('plan', { label: { 'zh-CN': '策略' }, values: [{ value: 'care' }] }),
    (model) => {
      expect(model.outputs[0]?.label).toBe('策略');
      expect(model.settings.outputs?.plan?.values).toEqual([{ value: 'care' }]);
    },
  );

  it('is named in one step while it is typed', () => {
    const stack = new CommandStack<DecisionModel>(tiers());
    stack.execute(new SetOutput('plan', { label: { 'zh-CN': '策' } }));
    stack.execute(new SetOutput('plan', { label: { 'zh-CN': '策略' } }));
    stack.undo();
    expect(stack.current()).toMatchObject({ canUndo: false, document: tiers() });
  });
});
