import type { Label } from '@/shared/i18n/language';

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A flow that begins and ends, ready for steps in between. */
export function newFlowXml(key: string, label: Label, form: string): string {
  const name = escape(label['zh-CN'] ?? label.en ?? key);
  const settings = (value: object) =>
    `<bpmn:extensionElements><eddy:settings>${escape(JSON.stringify(value))}</eddy:settings></bpmn:extensionElements>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:eddy="https://eddy.app/bpmn" id="definitions_${key}" targetNamespace="https://eddy.app/flows">
  <bpmn:process id="${key}" name="${name}" isExecutable="true">
    ${settings({ form, label })}
    <bpmn:startEvent id="start" name="开始">${settings({ label: { 'zh-CN': '开始', en: 'Start' } })}<bpmn:outgoing>start_to_end</bpmn:outgoing></bpmn:startEvent>
    <bpmn:endEvent id="end" name="结束">${settings({ label: { 'zh-CN': '结束', en: 'End' } })}<bpmn:incoming>start_to_end</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="start_to_end" sourceRef="start" targetRef="end" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram_${key}">
    <bpmndi:BPMNPlane id="plane_${key}" bpmnElement="${key}">
      <bpmndi:BPMNShape id="start_di" bpmnElement="start"><dc:Bounds x="152" y="102" width="36" height="36" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="end_di" bpmnElement="end"><dc:Bounds x="352" y="102" width="36" height="36" /></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="start_to_end_di" bpmnElement="start_to_end"><di:waypoint x="188" y="120" /><di:waypoint x="352" y="120" /></bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}

/** The same flow under another key: the process is called by it. */
export function rekeyedFlow(xml: string, key: string): string {
  const process = /<(?:\w+:)?process\b[^>]*?\bid="([^"]+)"/.exec(xml)?.[1];
  if (process === undefined) return xml;
  return xml
    .replace(/(<(?:\w+:)?process\b[^>]*?\bid=")[^"]+/, `$1${key}`)
    .replaceAll(`bpmnElement="${process}"`, `bpmnElement="${key}"`);
}
