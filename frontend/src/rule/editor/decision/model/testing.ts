import type { Field, Table } from '@/core/api/catalog';
import { DMN } from './dom';
import { readDecision } from './xml';
import type { DecisionModel } from './DecisionModel';

const field = (key: string, kind: string, zh: string, en: string, values: string[] = []): Field => ({
  key,
  kind,
  type: kind.toLowerCase(),
  label: { 'zh-CN': zh, en },
  options: values.map((value) => ({ value, label: { en: value } })),
  operators: [],
  system: false,
});

const levels = ['high', 'medium', 'low'];

export const customers: Table = {
  key: 'customer',
  label: { en: 'Customer' },
  system: false,
  facts: false,
  fields: [
    field('value_tier', 'CHOICE', '价值分层', 'Value tier', levels),
    field('risk_level', 'CHOICE', '风险等级', 'Risk level', levels),
    field('spend', 'NUMBER', '消费', 'Spend'),
    field('vip', 'BOOLEAN', '会员', 'Member'),
  ],
};

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A table over fields; each row its tests and then the one result. */
export function dmn(inputs: string[], rows: string[][], policy = 'UNIQUE'): string {
  const columns = inputs.map(
    (key) =>
      `<input id="in_${key}"><inputExpression id="in_${key}_e"><text>${escape(key)}</text></inputExpression></input>`,
  );
  const lines = rows.map((cells, row) => {
    const entries = cells.map((text, at) => {
      const tag = at === cells.length - 1 ? 'outputEntry' : 'inputEntry';
      return `<${tag} id="c${row + 1}_${at + 1}"><text>${escape(text)}</text></${tag}>`;
    });
    return `<rule id="r${row + 1}">${entries.join('')}</rule>`;
  });
  return `<definitions xmlns="${DMN}" id="d" name="d" namespace="x"><decision id="plan" name="计划"><decisionTable id="t" hitPolicy="${policy}">${columns.join('')}<output id="out" name="plan" label="计划"/>${lines.join('')}</decisionTable></decision></definitions>`;
}

export function modelOf(xml: string): DecisionModel {
  const read = readDecision(xml);
  if (read.kind !== 'table') throw new Error('Not readable');
  return read.model;
}

/** Value tier × risk level with two rows. */
export const tiers = (): DecisionModel =>
  modelOf(
    dmn(
      ['value_tier', 'risk_level'],
      [
        ['"high"', '-', '"care"'],
        ['not("high")', '"low"', '"recall"'],
      ],
    ),
  );
