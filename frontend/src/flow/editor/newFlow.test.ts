import { describe, expect, it } from 'vitest';
import { nameOf, settingsOf } from './model/settings';
import { outlineOf } from './model/outline';
import { processOf } from './model/testing';
import { newFlowXml, rekeyedFlow } from './newFlow';

describe('a new flow', () => {
  it('begins and ends, and is about its table', async () => {
    const process = await processOf(
      newFlowXml('visit', { 'zh-CN': '回访 <A&B>', en: '"Visit"' }, 'customer'),
    );
    expect(process.id).toBe('visit');
    expect(settingsOf(process)).toMatchObject({ form: 'customer', label: { en: '"Visit"' } });
    expect(nameOf(process, 'zh-CN')).toBe('回访 <A&B>');
    expect(outlineOf(process).main.map((item) => item.node.id)).toEqual(['start', 'end']);
  });

  it('can be kept under another key', async () => {
    const copied = rekeyedFlow(newFlowXml('visit', { en: 'Visit' }, 'customer'), 'visit_mine');
    expect((await processOf(copied)).id).toBe('visit_mine');
    expect(copied).toContain('bpmnElement="visit_mine"');
    expect(copied).not.toContain('bpmnElement="visit"');
  });
});
