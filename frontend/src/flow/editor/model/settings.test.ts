import { describe, expect, it } from 'vitest';
import { caseValuesOf, outcomesOf } from './caseValues';
import { allNodes } from './bpmn';
import { followingLabel, nameOf, settingsOf, settingsText, storedName } from './settings';
import { stepKind } from './steps';
import { element, flowXml, processOf, timer } from './testing';

const label = (zh: string, en: string) => ({ 'zh-CN': zh, en });

describe('the settings of an element', () => {
  it('are read from its JSON text and written back', async () => {
    const settings = { label: label('等待 <3> 天', 'Wait'), wait: { days: 3 } };
    const process = await processOf(flowXml([element('intermediateCatchEvent', 'w', settings, timer)], []));
    const [node] = allNodes(process);
    expect(node && settingsOf(node)).toEqual(settings);
    expect(settingsText(settings)).toBe(JSON.stringify(settings));
  });

  it('are empty where there are none, or no JSON', () => {
    expect(settingsOf({ $type: 'bpmn:Task', id: 'x' })).toEqual({});
    const broken = { $type: 'x', values: [{ $type: 'eddy:Settings', text: '{' }] };
    expect(settingsOf({ $type: 'bpmn:Task', id: 'x', extensionElements: broken })).toEqual({});
    expect(settingsText({ label: undefined })).toBeUndefined();
  });

  it('name the element in each language, and in Chinese for other tools', () => {
    const named = (text: object) => ({
      $type: 'bpmn:Task',
      id: 'x',
      name: 'old',
      extensionElements: { $type: 'x', values: [{ $type: 'eddy:Settings', text: JSON.stringify(text) }] },
    });
    expect(nameOf(named({ label: label('致电', 'Call') }), 'en')).toBe('Call');
    expect(nameOf(named({}), 'en')).toBe('old');
    expect(storedName(named({ label: label('致电', 'Call') }))).toBe('致电');
    expect(storedName(named({}))).toBe('old');
  });
});

describe('a label that tells a length of time', () => {
  it.each([
    [label('等待 3 天', 'Wait 3 days'), { days: 3 }, { days: 2 }, label('等待 2 天', 'Wait 2 days')],
    [label('等待 3 天', 'Wait 3 days'), { days: 3 }, { days: 1 }, label('等待 1 天', 'Wait 1 day')],
    [label('等 1 天', 'Wait 1 day'), { days: 1 }, { days: 4 }, label('等 4 天', 'Wait 4 days')],
    [
      label('再等 4 天', 'Wait 4 more days'),
      { days: 4 },
      { days: 10 },
      label('再等 10 天', 'Wait 10 more days'),
    ],
    [label('第 13 天', 'Day 13'), { days: 3 }, { days: 2 }, label('第 13 天', 'Day 13')],
    [label('等待 3 天', 'Wait 3 days'), { days: 3 }, { hours: 3 }, label('等待 3 天', 'Wait 3 days')],
  ])('%j', (before, from, to, after) => {
    expect(followingLabel(before, from, to)).toEqual(after);
  });
});

describe('the kind of a step', () => {
  it.each([
    ['serviceTask', { action: 'send_message' }, '', '', 'message'],
    ['serviceTask', { action: 'add_tag' }, '', '', 'action'],
    ['startEvent', {}, '', '', 'start'],
    ['startEvent', {}, '<bpmn:messageEventDefinition />', '', 'trigger'],
    ['subProcess', {}, '', 'triggeredByEvent="true"', 'anytime'],
    ['subProcess', {}, '', '', 'group'],
    ['callActivity', {}, '', '', 'subflow'],
    ['scriptTask', {}, '', '', 'other'],
  ])('%s %j is %s', async (type, settings, inner, attributes, kind) => {
    const process = await processOf(flowXml([element(type, 'x', settings, inner, attributes)], []));
    const [node] = allNodes(process);
    expect(node && stepKind(node)).toBe(kind);
  });
});

describe('what conditions may ask of the case', () => {
  it('are outcomes of todos, outputs of decisions and the outcome of sub-flows, inside groups too', async () => {
    const todo = element('userTask', 'call', {
      title: label('致电', 'Call'),
      outcomes: [{ key: 'won', label: label('成', 'Won') }],
    });
    const inside = element('callActivity', 'sub', { flow: 'other' });
    const process = await processOf(
      flowXml(
        [
          todo,
          element('businessRuleTask', 'd', { decision: 'strategy' }),
          element('subProcess', 'g', {}, inside),
        ],
        [],
      ),
    );
    const values = caseValuesOf(process, {
      strategy: [{ name: 'strategy', label: label('策略', 'Strategy'), values: ['care'] }],
    });
    expect(values.map((v) => v.name)).toEqual(['call', 'strategy', 'outcome']);
    expect(values[0]?.options).toEqual([{ value: 'won', label: label('成', 'Won') }]);
    expect(values[1]?.options?.[0]?.value).toBe('care');
  });

  it('are told the outcomes of the flow', async () => {
    const ends = [
      element('endEvent', 'a', { outcome: 'won' }),
      element('endEvent', 'b', { outcome: 'won' }),
      element('endEvent', 'c'),
    ];
    expect(outcomesOf(await processOf(flowXml(ends, [])))).toEqual(['won']);
  });
});
