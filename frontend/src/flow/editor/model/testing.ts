import { BpmnModdle } from 'bpmn-moddle';
import type { FlowScope } from './bpmn';
import eddy from './eddyModdle.json';

/** Steps as text, `a -> b` per line, `a (type)` naming types and `{…}` settings, for short tests. */
export async function processOf(xml: string): Promise<FlowScope> {
  const moddle = new BpmnModdle({ eddy });
  const { rootElement } = await moddle.fromXML(xml);
  const roots = (rootElement as unknown as { rootElements: FlowScope[] }).rootElements;
  const process = roots.find((element) => element.$type === 'bpmn:Process');
  if (!process) throw new Error('There is no process in the XML.');
  return process;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** An element with settings, for `flowXml`. */
export function element(
  type: string,
  id: string,
  settings: object = {},
  inner = '',
  attributes = '',
): string {
  const text = escape(JSON.stringify(settings));
  return `<bpmn:${type} id="${id}" ${attributes}><bpmn:extensionElements><eddy:settings>${text}</eddy:settings></bpmn:extensionElements>${inner}</bpmn:${type}>`;
}

export const timer = '<bpmn:timerEventDefinition />';

/** A process of the elements, joined as `['a>b', 'b>c']` says; flow ids are `a_b`. */
export function flowXml(elements: string[], joins: string[]): string {
  const flows = joins.map((join) => {
    const [from = '', to = ''] = join.split('>');
    return `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}" />`;
  });
  return `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:eddy="https://eddy.app/bpmn" targetNamespace="x"><bpmn:process id="p">${[...elements, ...flows].join('')}</bpmn:process></bpmn:definitions>`;
}
