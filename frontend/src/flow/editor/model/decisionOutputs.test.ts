import { describe, expect, it } from 'vitest';
import { outputsOf } from './decisionOutputs';

const table = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"><decision id="d"><decisionTable>
  <output name="strategy" label="策略"/><output name="days"/>
  <rule><outputEntry><text>"care"</text></outputEntry><outputEntry><text>3</text></outputEntry></rule>
  <rule><outputEntry><text>"care"</text></outputEntry><outputEntry><text>4</text></outputEntry></rule>
  <rule><outputEntry><text>"recall"</text></outputEntry><outputEntry><text>5</text></outputEntry></rule>
</decisionTable></decision></definitions>`;

describe('the outputs of a decision table', () => {
  it('are named, with each text value once', () => {
    expect(outputsOf(table)).toEqual([
      { name: 'strategy', label: { 'zh-CN': '策略', en: '策略' }, values: ['care', 'recall'], labels: {} },
      { name: 'days', label: { 'zh-CN': 'days', en: 'days' }, values: [], labels: {} },
    ]);
  });

  it('are called what the settings say, in both languages', () => {
    const settings = `{"outputs":{"strategy":{"label":{"zh-CN":"策略","en":"Strategy"},"values":[{"value":"care","label":{"en":"Personal care"}}]}}}`;
    const named = table.replace(
      '<decisionTable>',
      `<extensionElements><settings xmlns="https://eddy.app/dmn">${settings}</settings></extensionElements><decisionTable>`,
    );
    expect(outputsOf(named)[0]).toMatchObject({
      label: { en: 'Strategy' },
      labels: { care: { en: 'Personal care' } },
    });
  });

  it('are none while the table is not loaded', () => {
    expect(outputsOf('')).toEqual([]);
  });
});
