const L = (zh, en) => ({ 'zh-CN': zh, en });
const opt = (value, zh, en, color) => ({ value, label: L(zh, en), color });

export const app = {
  schemaVersion: 1, key: 'churn', label: L('客户挽回', 'Churn recovery'),
  description: L('发现要离开的客户，把他们带回来。', 'Find customers who are about to leave, and win them back.'),
  icon: 'eddy', version: '0.1.0', zone: 'Asia/Shanghai',
  roles: [{ key: 'account_manager', label: L('客户经理', 'Account manager') }, { key: 'cs_team', label: L('客户成功组', 'Customer success') }],
  navigation: [{ form: 'customer' }, { board: 'recovery' }],
  customer: { form: 'customer', name: 'name', email: 'email', phone: 'phone', language: 'language', owner: 'owner', uniqueKey: 'unified_id' },
};

const p = (type, schema, label, more = {}) => ({ ...schema, 'x-eddy': { type, label, ...more } });
const levels = (zh, color) => [opt('high', `高${zh}`, 'High', color[0]), opt('medium', `中${zh}`, 'Medium', color[1]), opt('low', `低${zh}`, 'Low', color[2])];

export const customerForm = {
  schemaVersion: 1, key: 'customer', label: L('客户', 'Customer'), icon: 'user', facts: false, titleField: 'name', uniqueKey: 'unified_id',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', required: ['name', 'unified_id'],
    properties: {
      name: p('text', { type: 'string', maxLength: 200 }, L('姓名', 'Name')),
      unified_id: p('text', { type: 'string', maxLength: 64 }, L('统一编号', 'Unified id')),
      value_tier: p('choice', { type: 'string', enum: ['high', 'medium', 'low'] }, L('价值分层', 'Value tier'), { options: levels('价值', ['purple', 'blue', 'slate']) }),
      risk_level: p('choice', { type: 'string', enum: ['high', 'medium', 'low'] }, L('风险等级', 'Risk level'), { options: levels('风险', ['orange', 'amber', 'teal']) }),
      health_score: p('integer', { type: 'integer', minimum: 0, maximum: 100 }, L('健康分', 'Health score')),
      owner: p('person', { type: 'string', format: 'uuid' }, L('客户经理', 'Owner')),
      stage: p('choice', { type: 'string', enum: ['trial', 'active', 'renewal', 'lost'] }, L('阶段', 'Stage'), { options: [opt('trial', '试用', 'Trial', 'blue'), opt('active', '使用中', 'Active', 'green'), opt('renewal', '待续约', 'Renewal', 'amber'), opt('lost', '已流失', 'Lost', 'red')] }),
      email: p('email', { type: 'string', format: 'email' }, L('邮箱', 'E-mail')),
      phone: p('phone', { type: 'string' }, L('手机', 'Phone')),
      language: p('choice', { type: 'string', enum: ['zh-CN', 'en'] }, L('语言', 'Language'), { options: [opt('zh-CN', '中文', 'Chinese'), opt('en', '英文', 'English')] }),
      contract: p('choice', { type: 'string', enum: ['month', 'year', 'two_years'] }, L('合同', 'Contract'), { options: [opt('month', '按月', 'Month to month'), opt('year', '一年', 'One year'), opt('two_years', '两年', 'Two years')] }),
      monthly_charge: p('money', { type: 'number', minimum: 0 }, L('月费', 'Monthly charge'), { currency: 'CNY' }),
      total_spend: p('money', { type: 'number', minimum: 0 }, L('累计消费', 'Total spend'), { currency: 'CNY' }),
      contract_end: p('date', { type: 'string', format: 'date' }, L('合同到期', 'Contract end')),
      last_login_at: p('datetime', { type: 'string', format: 'date-time' }, L('最近登录', 'Last log-in')),
      website: p('url', { type: 'string', format: 'uri' }, L('网站', 'Website')),
      satisfaction: p('rating', { type: 'integer', minimum: 1, maximum: 5 }, L('满意度', 'Satisfaction')),
      interests: p('choices', { type: 'array', items: { type: 'string', enum: ['reports', 'flows', 'api', 'mobile'] }, uniqueItems: true }, L('关注功能', 'Interests'), { options: [opt('reports', '报表', 'Reports', 'blue'), opt('flows', '流程', 'Flows', 'purple'), opt('api', '接口', 'API', 'teal'), opt('mobile', '移动端', 'Mobile', 'amber')] }),
      consent: p('boolean', { type: 'boolean' }, L('同意营销', 'Marketing consent')),
      lost_reason: p('text', { type: 'string' }, L('流失原因', 'Reason lost')),
      notes: p('long_text', { type: 'string' }, L('备注', 'Notes')),
    },
  },
  ui: {
    type: 'VerticalLayout', elements: [
      { type: 'Group', label: L('基本信息', 'Basics'), elements: [row('name', 'unified_id'), row('email', 'phone'), row('owner', 'language')] },
      { type: 'Group', label: L('价值与风险', 'Value and risk'), elements: [row('value_tier', 'risk_level', 'health_score'), row('stage', 'lost_reason'), row('monthly_charge', 'total_spend'), row('contract', 'contract_end'), row('satisfaction', 'last_login_at')] },
      { type: 'Group', label: L('更多', 'More'), elements: [row('interests', 'consent'), row('website'), row('notes')] },
    ],
  },
  logic: [
    { effect: 'show', fields: ['lost_reason'], if: { left: { field: 'stage' }, op: 'eq', right: { value: 'lost' } } },
    { effect: 'require', fields: ['lost_reason'], if: { left: { field: 'stage' }, op: 'eq', right: { value: 'lost' } } },
  ],
  list: { columns: ['name', 'value_tier', 'risk_level', 'health_score', 'stage', 'owner', 'monthly_charge', 'last_login_at', 'contract_end'] },
};

function row(...fields) {
  return { type: 'HorizontalLayout', elements: fields.map((f) => ({ type: 'Control', scope: `#/properties/${f}` })) };
}

export const callForm = {
  schemaVersion: 1, key: 'call_result', label: L('通话记录', 'Call result'),
  schema: {
    type: 'object', required: ['reason'],
    properties: {
      reached: p('boolean', { type: 'boolean' }, L('接通了', 'Reached')),
      reason: p('choice', { type: 'string', enum: ['price', 'product', 'service', 'competitor', 'other'] }, L('流失原因', 'Reason for leaving'), { options: [opt('price', '价格', 'Price', 'amber'), opt('product', '产品不合适', 'Product', 'blue'), opt('service', '服务', 'Service', 'red'), opt('competitor', '竞品', 'Competitor', 'purple'), opt('other', '其他', 'Other', 'slate')] }),
      competitor: p('text', { type: 'string' }, L('哪家竞品', 'Which competitor')),
      solution: p('long_text', { type: 'string', maxLength: 1000 }, L('解决方案', 'Solution')),
      likelihood: p('nps', { type: 'integer', minimum: 0, maximum: 10 }, L('推荐意愿', 'Likely to recommend')),
      next_call: p('date', { type: 'string', format: 'date' }, L('下次联系', 'Next contact')),
    },
  },
  ui: { type: 'VerticalLayout', elements: [row('reached'), row('reason', 'competitor'), row('solution'), row('likelihood'), row('next_call')] },
  logic: [{ effect: 'show', fields: ['competitor'], if: { left: { field: 'reason' }, op: 'eq', right: { value: 'competitor' } } }],
};

const eventForm = {
  schemaVersion: 1, key: 'event', label: L('行为事件', 'Event'), facts: true, titleField: 'type',
  schema: { type: 'object', required: ['type'], properties: { type: p('text', { type: 'string' }, L('类型', 'Type')), at: p('datetime', { type: 'string', format: 'date-time' }, L('时间', 'At')), customer: p('link', { type: 'string', format: 'uuid' }, L('客户', 'Customer'), { form: 'customer' }) } },
  list: { columns: ['type', 'at', 'customer'] },
};
const orderForm = {
  schemaVersion: 1, key: 'order', label: L('订单', 'Orders'), titleField: 'number',
  schema: { type: 'object', required: ['number'], properties: { number: p('text', { type: 'string' }, L('单号', 'Number')), amount: p('money', { type: 'number' }, L('金额', 'Amount'), { currency: 'CNY' }), ordered_at: p('datetime', { type: 'string', format: 'date-time' }, L('下单时间', 'Ordered at')), customer: p('link', { type: 'string', format: 'uuid' }, L('客户', 'Customer'), { form: 'customer' }) } },
  list: { columns: ['number', 'amount', 'ordered_at'] },
};
export const forms = { customer: customerForm, call_result: callForm, event: eventForm, order: orderForm };

const m = (zh, en, fn, more = {}) => ({ label: L(zh, en), fn, ...more });
export const board = {
  schemaVersion: 1, key: 'recovery', label: L('挽回看板', 'Recovery board'),
  dataSets: {
    cases: { table: 'case', measures: { started: m('启动', 'Started', 'count'), recovered: m('挽回', 'Recovered', 'count'), rate: { label: L('挽回成功率', 'Recovery rate'), ratio: ['recovered', 'started'], format: 'percent' }, days: m('用时', 'Time', 'median', { field: 'duration_hours', format: 'hours' }) }, dimensions: { week: { label: L('周', 'Week'), field: 'started_at', by: 'week' }, strategy: { label: L('策略', 'Strategy'), field: 'strategy' } }, period: 'started_at' },
    customers: { table: 'customer', measures: { at_risk: m('高风险客户', 'At risk', 'count') }, dimensions: { tier: { label: L('价值分层', 'Value tier'), field: 'value_tier' } } },
  },
  widgets: [
    { id: 'at_risk', type: 'kpi', title: L('当前高风险客户', 'At risk now'), dataSet: 'customers', measures: ['at_risk'], compare: 'previous' },
    { id: 'rate', type: 'kpi', title: L('挽回成功率', 'Recovery rate'), dataSet: 'cases', measures: ['rate'], compare: 'previous' },
    { id: 'recovered', type: 'kpi', title: L('挽回客户', 'Recovered'), dataSet: 'cases', measures: ['recovered'], compare: 'previous' },
    { id: 'days', type: 'kpi', title: L('挽回用时 (中位数)', 'Time to recover (median)'), dataSet: 'cases', measures: ['days'], compare: 'previous' },
    { id: 'by_week', type: 'line', title: L('每周启动与挽回', 'Started and recovered by week'), dataSet: 'cases', dimension: 'week', measures: ['started', 'recovered'] },
    { id: 'funnel', type: 'funnel', title: L('挽回漏斗', 'Recovery funnel'), dataSet: 'cases', measures: ['started', 'recovered'] },
    { id: 'by_strategy', type: 'bar', title: L('各策略成功率', 'Recovery rate by strategy'), dataSet: 'cases', dimension: 'strategy', measures: ['rate'] },
    { id: 'tiers', type: 'pie', title: L('高风险客户的价值分布', 'At-risk customers by value'), dataSet: 'customers', dimension: 'tier', measures: ['at_risk'] },
    { id: 'load', type: 'stacked', title: L('各策略每周启动', 'Started by week and strategy'), dataSet: 'cases', dimension: 'week', series: 'strategy', measures: ['started'] },
    { id: 'table', type: 'table', title: L('策略对比', 'Strategies compared'), dataSet: 'cases', dimension: 'strategy', measures: ['started', 'recovered', 'rate', 'days'] },
    { id: 'note', type: 'text', title: L('怎么看', 'How to read'), text: L('成功率的分母是期内被标记为有风险的客户。', 'The rate divides by customers flagged at risk in the period.') },
  ],
  layout: [
    ...['at_risk', 'rate', 'recovered', 'days'].map((widget, i) => ({ widget, x: i * 6, y: 0, w: 6, h: 2 })),
    { widget: 'by_week', x: 0, y: 2, w: 16, h: 5 }, { widget: 'funnel', x: 16, y: 2, w: 8, h: 5 },
    { widget: 'by_strategy', x: 0, y: 7, w: 8, h: 5 }, { widget: 'tiers', x: 8, y: 7, w: 8, h: 5 }, { widget: 'load', x: 16, y: 7, w: 8, h: 5 },
    { widget: 'table', x: 0, y: 12, w: 16, h: 4 }, { widget: 'note', x: 16, y: 12, w: 8, h: 4 },
  ],
  filters: [{ kind: 'period', default: { days: 90 } }],
};

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

const ops = { text: ['eq', 'ne', 'contains', 'startsWith', 'endsWith', 'in', 'notIn', 'empty', 'notEmpty'], number: ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'empty', 'notEmpty'], time: ['eq', 'lt', 'le', 'gt', 'ge', 'empty', 'notEmpty'], choice: ['eq', 'ne', 'in', 'notIn', 'empty', 'notEmpty'], boolean: ['eq', 'empty', 'notEmpty'], id: ['eq', 'ne', 'in', 'notIn', 'empty', 'notEmpty'] };
const kinds = { text: 'text', long_text: 'text', email: 'text', phone: 'text', url: 'text', integer: 'number', decimal: 'number', money: 'number', percent: 'number', rating: 'number', nps: 'number', date: 'time', datetime: 'time', choice: 'choice', choices: 'choice', boolean: 'boolean', person: 'id', link: 'id' };
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
