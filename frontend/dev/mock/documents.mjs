import { readFileSync } from 'node:fs';

const L = (zh, en) => ({ 'zh-CN': zh, en });

const template = new URL('../../../templates/churn-recovery/', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, template), 'utf8'));
export const app = read('app.json');
export const forms = Object.fromEntries(['customer', 'call_result', 'event', 'order', 'survey', 'ticket'].map((key) => [key, read(`forms/${key}.form.json`)]));
export const { customer: customerForm, call_result: callForm, event: eventForm, order: orderForm } = forms;
export const board = read('boards/recovery.board.json');
export const rule = {
  schemaVersion: 1, key: 'silent_30', label: L('高价值流失风险', 'High-value churn risk'), description: L('30 天没登录，且最近 3 次评分都低于 6。', 'No log-in for 30 days and the last 3 scores below 6.'), form: 'customer', enabled: true, order: 100,
  when: [{ on: 'saved' }, { on: 'schedule', at: '02:00' }],
  if: { all: [{ left: { field: 'value_tier' }, op: 'eq', right: { value: 'high' } }, { left: { field: 'last_login_at' }, op: 'lt', right: { moment: 'now', minus: { days: 30 } } }] },
  then: [{ action: 'add_tag', tag: 'churn_risk' }, { action: 'start_flow', flow: 'pre_churn' }], otherwise: [{ action: 'remove_tag', tag: 'churn_risk' }],
};
export const message = { schemaVersion: 1, key: 'care_email', label: L('关怀邮件', 'Care e-mail'), channel: 'email', purpose: 'recovery', subject: L('{{name}}，好久不见', '{{name}}, it has been a while'), body: L('您好 {{name}}，我是 {{owner.name}}。', 'Hello {{name}}, this is {{owner.name}}.') };

export const flow = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:eddy="https://eddy.app/bpmn" targetNamespace="https://eddy.app">
  <bpmn:process id="pre_churn" name="预流失挽回" isExecutable="true">
    <bpmn:extensionElements><eddy:settings>{"form":"customer","label":{"zh-CN":"预流失挽回","en":"Pre-churn SOP"}}</eddy:settings></bpmn:extensionElements>
    <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:serviceTask id="ceo_email" name="发送总裁邮件"><bpmn:extensionElements><eddy:settings>{"action":"send_message","message":"care_email"}</eddy:settings></bpmn:extensionElements><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:serviceTask>
    <bpmn:intermediateCatchEvent id="wait" name="等待 3 天"><bpmn:extensionElements><eddy:settings>{"wait":{"days":3}}</eddy:settings></bpmn:extensionElements><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing><bpmn:timerEventDefinition/></bpmn:intermediateCatchEvent>
    <bpmn:userTask id="call" name="致电了解原因"><bpmn:extensionElements><eddy:settings>{"title":{"zh-CN":"致电了解原因","en":"Call and learn why"},"assign":{"owner":"owner"},"priority":"high","due":{"hours":24},"form":"call_result","outcomes":[{"key":"recovered","label":{"zh-CN":"已挽回","en":"Recovered"},"primary":true}]}</eddy:settings></bpmn:extensionElements><bpmn:incoming>f3</bpmn:incoming><bpmn:outgoing>f4</bpmn:outgoing></bpmn:userTask>
    <bpmn:endEvent id="end"><bpmn:incoming>f4</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="ceo_email"/><bpmn:sequenceFlow id="f2" sourceRef="ceo_email" targetRef="wait"/><bpmn:sequenceFlow id="f3" sourceRef="wait" targetRef="call"/><bpmn:sequenceFlow id="f4" sourceRef="call" targetRef="end"/>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="pl" bpmnElement="pre_churn">
    <bpmndi:BPMNShape id="s1" bpmnElement="start"><dc:Bounds x="150" y="102" width="36" height="36"/></bpmndi:BPMNShape><bpmndi:BPMNShape id="s2" bpmnElement="ceo_email"><dc:Bounds x="240" y="80" width="100" height="80"/></bpmndi:BPMNShape><bpmndi:BPMNShape id="s3" bpmnElement="wait"><dc:Bounds x="400" y="102" width="36" height="36"/></bpmndi:BPMNShape><bpmndi:BPMNShape id="s4" bpmnElement="call"><dc:Bounds x="500" y="80" width="100" height="80"/></bpmndi:BPMNShape><bpmndi:BPMNShape id="s5" bpmnElement="end"><dc:Bounds x="660" y="102" width="36" height="36"/></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="e1" bpmnElement="f1"><di:waypoint x="186" y="120"/><di:waypoint x="240" y="120"/></bpmndi:BPMNEdge><bpmndi:BPMNEdge id="e2" bpmnElement="f2"><di:waypoint x="340" y="120"/><di:waypoint x="400" y="120"/></bpmndi:BPMNEdge><bpmndi:BPMNEdge id="e3" bpmnElement="f3"><di:waypoint x="436" y="120"/><di:waypoint x="500" y="120"/></bpmndi:BPMNEdge><bpmndi:BPMNEdge id="e4" bpmnElement="f4"><di:waypoint x="600" y="120"/><di:waypoint x="660" y="120"/></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

export const documents = [
  ['app', 'churn', app, app.label], ['form', 'customer', customerForm, customerForm.label], ['form', 'call_result', callForm, callForm.label], ['form', 'event', eventForm, eventForm.label], ['form', 'order', orderForm, orderForm.label],
  ['rule', 'silent_30', rule, rule.label], ['message', 'care_email', message, message.label], ['board', 'recovery', board, board.label], ['flow', 'pre_churn', flow, L('预流失挽回', 'Pre-churn SOP')],
].map(([kind, key, content, label]) => ({ kind, key, content, label, version: 1, updatedAt: new Date().toISOString(), changed: false }));

const ops = { TEXT: ['eq', 'ne', 'contains', 'startsWith', 'endsWith', 'in', 'notIn', 'empty', 'notEmpty'], NUMBER: ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'empty', 'notEmpty'], DATETIME: ['eq', 'lt', 'le', 'gt', 'ge', 'empty', 'notEmpty'], CHOICE: ['eq', 'ne', 'in', 'notIn', 'empty', 'notEmpty'], BOOLEAN: ['eq', 'empty', 'notEmpty'], PERSON: ['eq', 'ne', 'in', 'notIn', 'empty', 'notEmpty'] };
const kinds = { text: 'TEXT', long_text: 'TEXT', email: 'TEXT', phone: 'TEXT', url: 'TEXT', integer: 'NUMBER', decimal: 'NUMBER', money: 'NUMBER', percent: 'NUMBER', rating: 'NUMBER', nps: 'NUMBER', formula: 'NUMBER', date: 'DATE', datetime: 'DATETIME', choice: 'CHOICE', choices: 'CHOICES', boolean: 'BOOLEAN', person: 'PERSON', link: 'LINK' };
ops.DATE = ops.DATETIME; ops.CHOICES = ['contains', 'empty', 'notEmpty']; ops.LINK = ops.PERSON;
export function tableOf(form) {
  const fields = Object.entries(form.schema.properties).map(([key, prop]) => {
    const x = prop['x-eddy'];
    const kind = kinds[x.type];
    return { key, label: x.label, type: x.type, kind, linkTo: x.form, options: x.options ?? [], operators: ops[kind], system: false };
  });
  return { key: form.key, label: form.label, system: false, facts: Boolean(form.facts), titleField: form.titleField, fields };
}
export const fieldTypes = Object.entries(kinds).map(([key, kind]) => ({ key, label: L(key, key), kind, operators: ops[kind] }));
export { L };
