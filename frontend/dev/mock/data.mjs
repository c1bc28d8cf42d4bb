import { L } from './documents.mjs';

let seed = 7;
export const rnd = () => ((seed = (seed * 16807) % 2147483647) - 1) / 2147483646;
export const pick = (list) => list[Math.floor(rnd() * list.length)];
export const uuid = () => 'xxxxxxxx-xxxx-7xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(rnd() * 16).toString(16));
export const ago = (hours) => new Date(Date.now() - hours * 3600e3).toISOString();
const day = (days) => new Date(Date.now() + days * 86400e3).toISOString().slice(0, 10);

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高'];
const given = ['伟', '芳', '娜', '敏', '静', '丽', '强', '磊', '洋', '艳', '勇', '军', '杰', '娟', '涛', '明', '超', '秀兰', '霞', '平', '建国', '思远', '雨桐', '子涵'];
const companies = ['华东贸易', '远航科技', '青禾教育', '蓝岸物流', 'Northwind Labs', 'Acme Retail', '云杉医疗', '江南纺织'];
export const people = [
  { id: uuid(), name: '李娜', username: 'lina' }, { id: uuid(), name: '王强', username: 'wangqiang' }, { id: uuid(), name: '陈思远', username: 'siyuan' }, { id: uuid(), name: 'Grace Hall', username: 'grace' }, { id: uuid(), name: '管理员', username: 'admin' },
];
export const users = people.map((p, i) => ({ ...p, email: `${p.username}@example.com`, role: ['staff', 'staff', 'builder', 'viewer', 'admin'][i], active: i !== 3, hasPassword: true, mustChangePassword: false, apps: { churn: i === 0 ? ['account_manager'] : i === 1 ? ['cs_team'] : [] } }));
export const tagLabels = { churn_risk: L('高价值流失风险', 'High-value churn risk'), silent: L('沉默客户', 'Silent'), complaint: L('投诉激增', 'Complaints rising') };

export const customers = Array.from({ length: 640 }, (_, i) => {
  const risk = pick(['high', 'medium', 'medium', 'low', 'low', 'low']);
  const tier = pick(['high', 'medium', 'medium', 'low', 'low']);
  const owner = pick(people.slice(0, 3));
  const spend = Math.round((tier === 'high' ? 60000 : tier === 'medium' ? 18000 : 4000) * (0.5 + rnd()));
  const name = rnd() < 0.12 ? `${pick(companies)}${i}` : pick(surnames) + pick(given);
  return {
    id: uuid(), version: 3, title: name, tags: risk === 'high' ? (tier === 'high' ? ['churn_risk', 'silent'] : ['silent']) : rnd() < 0.05 ? ['complaint'] : [],
    createdAt: ago(24 * (60 + 300 * rnd())), updatedAt: ago(200 * rnd()), sample: true,
    values: { name, unified_id: `C${10001 + i}`, value_tier: tier, risk_level: risk, health_score: Math.round(risk === 'high' ? 20 + 25 * rnd() : risk === 'medium' ? 45 + 25 * rnd() : 70 + 30 * rnd()), owner: owner.id, stage: pick(['active', 'active', 'active', 'new']), email: `c${10001 + i}@example.com`, phone: `138${String(10000000 + Math.floor(rnd() * 89999999))}`, language: 'zh-CN', contract_type: pick(['monthly', 'one_year', 'two_year']), city: pick(['上海', '杭州', '北京', '深圳', '成都']), joined_on: day(-Math.round(30 + 700 * rnd())), tenure_months: Math.round(1 + 40 * rnd()), monthly_spend: Math.round(spend / 12), total_spend: spend, contract_end: day(Math.round(rnd() * 300 - 20)), last_login_at: ago(risk === 'high' ? 24 * (30 + 30 * rnd()) : 24 * 20 * rnd()), consent_email: rnd() < 0.8, consent_sms: rnd() < 0.6 },
    display: { owner: { id: owner.id, title: owner.name } },
  };
});

const flow = { key: 'pre_churn', label: L('预流失挽回', 'Pre-churn SOP') };
const titles = [L('24 小时内致电，了解原因', 'Call within 24 hours and learn why'), L('3 个工作日内跟进', 'Follow up within 3 working days'), L('外呼回访', 'Call back'), L('跟进确认优惠', 'Confirm the offer')];
const dues = [-30, -5, 1.2, 3.2, 6, 9, 22, 30, 52, 75, 100, 150, 220, 400];
export const outcomes = [{ key: 'recovered', label: L('已挽回', 'Recovered'), primary: true }, { key: 'again', label: L('再联系', 'Contact again') }, { key: 'lost', label: L('流失', 'Lost') }];
export const todos = dues.concat([4, 12, 26, 60, 90]).map((hours, i) => {
  const c = customers.filter((x) => x.values.risk_level !== 'low')[i * 3];
  const pooled = i >= dues.length;
  return { id: uuid(), app: 'churn', title: titles[i % 4], priority: c.values.risk_level === 'high' ? 'high' : 'normal', state: 'open', dueAt: ago(-hours), createdAt: ago(20), assignee: pooled ? undefined : people[4], role: pooled ? { key: 'cs_team', label: L('客户成功组', 'Customer success') } : undefined, record: { id: c.id, form: 'customer', title: c.title }, flow, outcome: undefined, doneAt: undefined };
});

export const touches = customers.slice(0, 90).map((c, i) => {
  const state = ['sent', 'opened', 'clicked', 'queued', 'held', 'not_sent', 'failed', 'sent'][i % 8];
  const channel = i % 3 ? 'email' : 'sms';
  return { id: uuid(), channel, message: { key: 'care_email', label: channel === 'email' ? L('关怀邮件', 'Care e-mail') : L('新功能短信', 'Feature SMS') }, purpose: 'recovery', record: { id: c.id, title: c.title }, state, reason: state === 'not_sent' ? 'suppressed' : state === 'held' ? 'unknown_outcome' : undefined, address: channel === 'email' ? c.values.email : c.values.phone, subject: channel === 'email' ? `${c.title}，好久不见` : undefined, body: channel === 'email' ? `<p>${c.title}，您好：</p><p>最近一个月没有看到您登录，想了解是不是哪里不顺手。这是我们新上线的报表功能，也许正好用得上。</p><p>您的客户经理 李娜</p>` : `${c.title}您好，新功能已上线，登录即可查看。`, queuedAt: ago(i * 3 + 1), sentAt: ['sent', 'opened', 'clicked'].includes(state) ? ago(i * 3 + 0.9) : undefined, openedAt: ['opened', 'clicked'].includes(state) ? ago(i * 3 + 0.5) : undefined, clickedAt: state === 'clicked' ? ago(i * 3 + 0.4) : undefined, flow };
});

export const timeline = (record) => [
  { at: ago(2), kind: 'touch', title: '关怀邮件已打开', detail: record.values.email, state: 'opened', id: touches[1].id },
  { at: ago(5), kind: 'todo', title: '致电了解原因', detail: '分给 李娜，24 小时内', state: 'open' },
  { at: ago(6), kind: 'touch', title: '关怀邮件已发送', detail: record.values.email, state: 'sent' },
  { at: ago(6.2), kind: 'case', title: '启动流程「预流失挽回」', state: 'running' },
  { at: ago(7), kind: 'tag', title: '获得标签「高价值流失风险」', detail: '规则「高价值流失风险」' },
  { at: ago(7.1), kind: 'change', title: '风险等级：中风险 → 高风险', detail: '规则' },
  { at: ago(24 * 9), kind: 'event', title: '打开了取消订阅页面' },
  { at: ago(24 * 12), kind: 'record', title: '订单 O-20391', detail: '¥ 1,280.00', table: 'order' },
  { at: ago(24 * 32), kind: 'event', title: '登录' },
  ...Array.from({ length: 14 }, (_, i) => ({ at: ago(24 * (33 + i * 4)), kind: i % 4 ? 'event' : 'record', title: i % 4 ? '登录' : `订单 O-${20380 - i}`, detail: i % 4 ? undefined : `¥ ${800 + i * 37}.00`, table: i % 4 ? undefined : 'order' })),
];
export const why = [
  { text: '价值分层 是 高价值', left: '高价值', op: 'eq', right: '高价值', holds: true },
  { text: '最近登录 早于 30 天前', left: '31 天前', op: 'lt', right: '30 天前', holds: true },
  { text: '最近 3 次 NPS 每一次 小于 6', left: '3, 2, 5', op: 'lt', right: '6', holds: true },
];
