// A stand-in for the backend while pages are designed. Development only: never shipped, never used by tests.
import { createServer } from 'node:http';
import * as docs from './mock/documents.mjs';
import * as data from './mock/data.mjs';
import { boardData } from './mock/board.mjs';

const { L } = docs;
const state = { user: data.users[4], keys: [], releases: [{ number: 1, note: '初始版本', at: data.ago(240), by: data.people[4], hash: 'a1b2c3', live: true, changes: docs.documents.map((d) => ({ kind: d.kind, key: d.key, label: d.label, change: 'added', details: [] })), runningCases: 37 }], settings: { smtp: { security: 'starttls', passwordSet: false, active: false }, publicUrl: 'http://localhost:8080', quietHours: { from: '22:00', to: '08:00' }, marketingCap: { count: 3, days: 7 } }, jobs: {}, session: true, sample: true };
const streams = new Set();
const live = (event) => streams.forEach((s) => s.write(`data: ${JSON.stringify(event)}\n\n`));
const routes = [];
const on = (method, path, fn) => routes.push({ method, re: new RegExp(`^/api${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`), fn });
class Problem extends Error { constructor(status, code, detail, more) { super(detail); Object.assign(this, { status, code, more }); } }
const paged = (list, q, size = 50) => { const limit = Math.min(Number(q.limit ?? size), 200); const from = Number(q.after ?? 0); return { items: list.slice(from, from + limit), next: from + limit < list.length ? String(from + limit) : undefined }; };
const job = (kind, result, total = 100) => { const id = data.uuid(); const j = (state.jobs[id] = { id, kind, state: 'running', done: 0, total }); const step = () => { j.done = Math.min(total, j.done + Math.ceil(total / 6)); if (j.done >= total) { j.state = 'done'; j.result = typeof result === 'function' ? result() : result; } else setTimeout(step, 350); live({ topic: 'job', id }); }; setTimeout(step, 300); return { $status: 202, ...j }; };
const session = () => { if (!state.session) throw new Problem(401, 'session.none'); return { user: state.user, csrf: 'mock', version: '0.1.0' }; };

on('GET', '/session', session);
on('POST', '/session', ({ body }) => { if (body.password === 'wrong') throw new Problem(401, 'session.wrong', 'wrong'); state.session = true; state.user = data.users.find((u) => u.username === body.username) ?? data.users[4]; return session(); });
on('DELETE', '/session', () => { state.session = false; });
on('PATCH', '/session', ({ body }) => Object.assign(state.user, body));
on('POST', '/session/password', () => { state.user.mustChangePassword = false; });
on('GET', '/users', ({ q }) => paged(data.users, q));
on('POST', '/users', ({ body }) => { const u = { ...body, id: data.uuid(), active: true, hasPassword: true, mustChangePassword: true, apps: {} }; data.users.push(u); return { $status: 201, ...u }; });
on('PATCH', '/users/:id', ({ p, body }) => Object.assign(data.users.find((u) => u.id === p.id), body));
on('GET', '/people', ({ q }) => ({ items: data.people.filter((x) => !q.search || x.name.includes(q.search) || x.username.includes(q.search)) }));
on('GET', '/api-keys', ({ q }) => paged(state.keys, q));
on('POST', '/api-keys', ({ body }) => { const k = { id: data.uuid(), ...body, prefix: 'eddy_4f2a', createdAt: data.ago(0) }; state.keys.push(k); return { ...k, secret: 'eddy_4f2a9c1d7e0b4a6f8d2c' }; });
on('DELETE', '/api-keys/:id', ({ p }) => { state.keys = state.keys.filter((k) => k.id !== p.id); });
on('GET', '/settings', () => state.settings);
on('PUT', '/settings', ({ body }) => (state.settings = { ...body, smtp: { ...body.smtp, password: undefined, passwordSet: state.settings.smtp.passwordSet || Boolean(body.smtp.password) } }));
on('POST', '/settings/smtp-test', () => undefined);
on('GET', '/apps/:app/members', () => ({ items: data.users.map((u) => ({ person: { id: u.id, name: u.name, username: u.username }, roles: u.apps.churn ?? [] })) }));
on('PUT', '/apps/:app/members/:id', ({ p, body }) => { data.users.find((u) => u.id === p.id).apps.churn = body.roles; });
on('GET', '/jobs/:id', ({ p }) => state.jobs[p.id]);
on('DELETE', '/jobs/:id', ({ p }) => { state.jobs[p.id].state = 'cancelled'; });
const app = () => ({ key: 'churn', label: docs.app.label, description: docs.app.description, icon: 'eddy', release: state.releases.length, navigation: docs.app.navigation, customerForm: 'customer', roles: docs.app.roles, tags: Object.entries(data.tagLabels).map(([key, label]) => ({ key, label })), hasSampleData: state.sample, myRoles: ['account_manager'], zone: 'Asia/Shanghai' });
on('GET', '/templates', () => ({ items: [{ key: 'churn-recovery', label: docs.app.label, description: docs.app.description, version: '0.1.0' }] }));
on('GET', '/apps', () => ({ items: [app()] }));
on('GET', '/apps/:app', app);
on('POST', '/apps', () => job('install', { app: 'churn' }));
on('DELETE', '/apps/:app/sample-data', () => { state.sample = false; });
const find = (p) => docs.documents.find((d) => d.kind === p.kind && d.key === p.key);
on('GET', '/apps/:app/documents', () => ({ items: docs.documents.map((d) => ({ ...d, content: undefined, updatedBy: data.people[4] })) }));
on('GET', '/apps/:app/documents/:kind/:key', ({ p }) => { const d = find(p); if (!d) throw new Problem(404, 'document.unknown'); return { $etag: d.version, $xml: typeof d.content === 'string', $body: d.content }; });
on('PUT', '/apps/:app/documents/:kind/:key', ({ p, body, headers }) => { let d = find(p); if (!d) { d = { kind: p.kind, key: p.key, version: 0, label: body.label ?? L(p.key, p.key) }; docs.documents.push(d); } else if (headers['if-match'] !== `"${d.version}"`) throw new Problem(412, 'document.changed', '有人刚刚改过', { current: { version: d.version, updatedBy: data.people[2], updatedAt: data.ago(0) } }); Object.assign(d, { content: body, label: body.label ?? d.label, version: d.version + 1, updatedAt: data.ago(0), changed: true }); return { $etag: d.version, version: d.version, updatedAt: d.updatedAt, issues: [] }; });
on('DELETE', '/apps/:app/documents/:kind/:key', ({ p }) => { docs.documents.splice(docs.documents.indexOf(find(p)), 1); });
const changes = () => docs.documents.filter((d) => d.changed).map((d) => ({ kind: d.kind, key: d.key, label: d.label, change: 'changed', details: [] }));
on('POST', '/apps/:app/check', () => ({ issues: [], plan: [], changes: changes() }));
on('GET', '/apps/:app/releases', ({ q }) => paged([...state.releases].reverse(), q));
on('POST', '/apps/:app/releases', ({ body }) => { state.releases.forEach((r) => (r.live = false)); const r = { number: state.releases.length + 1, note: body.note, at: data.ago(0), by: data.people[4], hash: data.uuid().slice(0, 6), live: true, changes: changes(), runningCases: 0 }; state.releases.push(r); docs.documents.forEach((d) => (d.changed = false)); live({ topic: 'releases', app: 'churn' }); return r; });
on('GET', '/apps/:app/releases/:n', ({ p }) => state.releases[p.n - 1]);
on('POST', '/apps/:app/releases/:n/restore', ({ p, body }) => { const r = { ...state.releases[p.n - 1], number: state.releases.length + 1, note: body.note, at: data.ago(0), live: true }; state.releases.forEach((x) => (x.live = false)); state.releases.push(r); return r; });
on('GET', '/apps/:app/releases/:n/documents/:kind/:key', ({ p }) => { const d = find(p); return { $xml: typeof d.content === 'string', $body: d.content }; });
const schemaOf = (properties, required) => ({ type: 'object', properties, required });
const text = (zh, en) => ({ type: 'string', 'x-eddy': { label: L(zh, en) } });
on('GET', '/apps/:app/catalog', () => ({
  tables: [...Object.values(docs.forms).map(docs.tableOf), ...['case', 'todo', 'touch', 'tag'].map((k) => ({ key: k, label: L({ case: '流程实例', todo: '待办', touch: '触达', tag: '标签' }[k], k), system: true, facts: false, fields: [{ key: 'record', label: L('客户', 'Customer'), type: 'link', kind: 'id', linkTo: 'customer', options: [], operators: ['eq'], system: true }, { key: k === 'touch' ? 'queued_at' : k === 'todo' ? 'created_at' : 'started_at', label: L('时间', 'Time'), type: 'datetime', kind: 'time', options: [], operators: ['lt', 'gt'], system: true }, { key: 'outcome', label: L('结果', 'Outcome'), type: 'text', kind: 'text', options: [], operators: ['eq'], system: true }, { key: 'strategy', label: L('策略', 'Strategy'), type: 'text', kind: 'text', options: [], operators: ['eq'], system: true }] }))],
  actions: [
    { key: 'add_tag', label: L('加标签', 'Add tag'), effect: 'data', schema: schemaOf({ tag: text('标签', 'Tag') }, ['tag']) }, { key: 'remove_tag', label: L('去掉标签', 'Remove tag'), effect: 'data', schema: schemaOf({ tag: text('标签', 'Tag') }, ['tag']) },
    { key: 'send_message', label: L('发送消息', 'Send message'), effect: 'outside', schema: schemaOf({ message: text('消息', 'Message') }, ['message']) }, { key: 'start_flow', label: L('启动流程', 'Start flow'), effect: 'outside', schema: schemaOf({ flow: text('流程', 'Flow') }, ['flow']) },
    { key: 'freeze_marketing', label: L('暂停常规营销', 'Freeze marketing'), effect: 'data', schema: schemaOf({ days: { type: 'integer', minimum: 1, 'x-eddy': { label: L('天数', 'Days') } } }, ['days']) },
  ],
  messages: [{ key: 'care_email', label: docs.message.label, channel: 'email' }], flows: [{ key: 'pre_churn', label: L('预流失挽回', 'Pre-churn SOP'), form: 'customer' }], decisions: [], tags: Object.entries(data.tagLabels).map(([key, label]) => ({ key, label })), groups: ['silent_users'], roles: docs.app.roles, fieldTypes: docs.fieldTypes, rules: [{ key: 'silent_30', label: docs.rule.label }], boards: [{ key: 'recovery', label: docs.board.label }],
}));
on('GET', '/apps/:app/forms/:form', ({ p }) => { const form = docs.forms[p.form]; if (!form) throw new Problem(404, 'form.unknown', '没有这个表单'); return { form, table: docs.tableOf(form), uniqueKey: form.uniqueKey, listColumns: form.list?.columns ?? Object.keys(form.schema.properties).slice(0, 6) }; });

const orders = data.customers.slice(0, 300).map((c, i) => ({ id: data.uuid(), version: 1, title: `O-${20000 + i}`, tags: [], createdAt: data.ago(i), updatedAt: data.ago(i), sample: true, values: { order_id: `O-${20000 + i}`, amount: 300 + i * 7, ordered_at: data.ago(i * 5), customer: c.id }, display: { customer: { id: c.id, title: c.title } } }));
const tables = { customer: data.customers, order: orders, event: [], call_result: [], survey: [], ticket: [] };
function value(rec, operand) {
  if (operand.field) return operand.field === 'id' ? rec.id : rec.values[operand.field];
  if (operand.moment) { const unit = { minutes: 6e4, hours: 36e5, days: 864e5, weeks: 6048e5, months: 2592e6 }; const shift = (o) => Object.entries(o ?? {}).reduce((s, [k, n]) => s + unit[k] * n, 0); return new Date(Date.now() - shift(operand.minus) + shift(operand.plus)).toISOString(); }
  return operand.user ? state.user.id : operand.value;
}
function holds(rec, c) {
  if (!c) return true;
  if (c.all) return c.all.every((x) => holds(rec, x));
  if (c.any) return c.any.some((x) => holds(rec, x));
  if (c.not) return !holds(rec, c.not);
  if (c.tag) return rec.tags.includes(c.tag);
  if (!c.op) return true;
  const a = value(rec, c.left); const b = c.right && value(rec, c.right);
  const empty = a === undefined || a === null || a === '';
  return { eq: a === b, ne: !empty && a !== b, lt: !empty && a < b, le: !empty && a <= b, gt: !empty && a > b, ge: !empty && a >= b, in: b?.includes?.(a), notIn: !empty && !b?.includes?.(a), contains: String(a ?? '').includes(b), startsWith: String(a ?? '').startsWith(b), endsWith: String(a ?? '').endsWith(b), empty, notEmpty: !empty }[c.op];
}
function query(table, body) {
  let list = (tables[table] ?? []).filter((r) => holds(r, body.condition));
  if (body.search) list = list.filter((r) => [r.title, r.values.email, r.values.phone, r.values.unified_id].some((x) => String(x ?? '').toLowerCase().includes(body.search.toLowerCase())));
  if (body.sort) { const { field, dir } = body.sort; list = [...list].sort((a, b) => { const x = a.values[field] ?? a[field] ?? ''; const y = b.values[field] ?? b[field] ?? ''; return (x < y ? -1 : x > y ? 1 : 0) * (dir === 'desc' ? -1 : 1); }); }
  return { ...paged(list, body), total: body.count ? list.length : undefined };
}
const rec = (p) => { const r = tables[p.form]?.find((x) => x.id === p.id); if (!r) throw new Problem(404, 'record.unknown', '没有这条记录'); return r; };
on('POST', '/apps/:app/forms/:form/records/query', ({ p, body }) => query(p.form, body));
on('POST', '/apps/:app/forms/:form/records', ({ p, body }) => { if (body.values.unified_id === 'C10001') throw new Problem(422, 'record.invalid', '有 1 处要改', { issues: [{ severity: 'ERROR', code: 'record.unique', document: 'customer', place: '/unified_id', message: '统一编号 C10001 已经有了' }] }); const r = { id: data.uuid(), version: 1, title: body.values.name ?? '', values: body.values, tags: [], createdAt: data.ago(0), updatedAt: data.ago(0), sample: false, display: {} }; tables[p.form].unshift(r); live({ topic: 'records', app: 'churn', form: p.form }); return { $status: 201, $etag: 1, ...r }; });
on('GET', '/apps/:app/forms/:form/records/:id', ({ p }) => { const r = rec(p); return { $etag: r.version, ...r }; });
on('PATCH', '/apps/:app/forms/:form/records/:id', ({ p, body }) => { const r = rec(p); Object.assign(r.values, body.values); r.version++; r.title = r.values.name ?? r.title; live({ topic: 'records', app: 'churn', form: p.form }); return { $etag: r.version, ...r }; });
on('DELETE', '/apps/:app/forms/:form/records/:id', ({ p }) => { const r = rec(p); tables[p.form].splice(tables[p.form].indexOf(r), 1); r.$deleted = p.form; data.customers.deleted = r; });
on('POST', '/apps/:app/forms/:form/records/:id/restore', ({ p }) => { tables[p.form].unshift(data.customers.deleted); return data.customers.deleted; });
on('GET', '/apps/:app/forms/:form/records/:id/history', () => ({ items: [{ at: data.ago(7.1), origin: '规则「高价值流失风险」', field: 'risk_level', old: 'medium', new: 'high' }, { at: data.ago(90), by: data.people[0], field: 'stage', old: 'trial', new: 'active' }, { at: data.ago(200), by: data.people[0], field: 'monthly_spend', old: 880, new: 1280 }] }));
on('GET', '/apps/:app/forms/:form/records/:id/timeline', ({ p, q }) => paged(data.timeline(rec(p)).filter((x) => !q.kinds || q.kinds.split(',').includes(x.kind)), q, 20));
on('GET', '/apps/:app/forms/:form/records/:id/explain', ({ p }) => ({ tags: rec(p).tags.map((tag) => ({ tag, since: data.ago(7), rule: { key: 'silent_30', label: docs.rule.label }, why: data.why })), matches: rec(p).tags.length ? [{ rule: { key: 'silent_30', label: docs.rule.label }, since: data.ago(7), why: data.why }] : [] }));
on('GET', '/apps/:app/forms/:form/records/:id/related', ({ p }) => ({ items: p.form === 'customer' ? [{ table: docs.tableOf(docs.forms.order), link: 'customer', count: orders.filter((o) => o.values.customer === p.id).length }, { table: docs.tableOf(docs.forms.event), link: 'customer', count: 0 }] : [] }));
on('POST', '/apps/:app/forms/:form/fields', ({ p, body }) => { for (const f of body.fields) docs.forms[p.form].schema.properties[f.key] = f.property; return state.releases.at(-1); });
const headers = ['customerID', 'gender', 'SeniorCitizen', 'tenure', 'Contract', 'PaymentMethod', 'MonthlyCharges', 'TotalCharges', 'Churn'];
const samples = [['7590-VHVEG', 'Female', '0', '1', 'Month-to-month', 'Electronic check', '29.85', '29.85', 'No'], ['5575-GNVDE', 'Male', '0', '34', 'One year', 'Mailed check', '56.95', '1889.5', 'No'], ['4472-LVYGI', 'Female', '0', '0', 'Two year', 'Bank transfer', '52.55', ' ', 'No']];
on('POST', '/apps/:app/forms/:form/imports/inspect', () => ({ id: 'u1', fileName: 'Telco-Customer-Churn.csv', rows: 7043, encoding: 'UTF-8', delimiter: ',', header: headers, sample: samples, issues: [], columns: headers.map((header, index) => { const field = { customerID: 'unified_id', Contract: 'contract_type', tenure: 'tenure_months', MonthlyCharges: 'monthly_spend', TotalCharges: 'total_spend' }[header]; return { index, header, samples: samples.map((s) => s[index]), field, confidence: field ? 0.92 : 0, newField: field ? undefined : { key: header.toLowerCase(), property: { type: header === 'tenure' ? 'integer' : 'string', 'x-eddy': { type: header === 'tenure' ? 'integer' : 'text', label: L(header, header) } } } }; }) }));
on('POST', '/apps/:app/forms/:form/imports/:id/check', ({ body }) => ({ rows: 7043, ok: body.mapping.onBlank.total_spend ? 7041 : 7030, bad: body.mapping.onBlank.total_spend ? 2 : 13, blanks: [{ field: 'total_spend', count: 11 }], errors: [{ row: 12, column: 'MonthlyCharges', value: 'abc', field: 'monthly_spend', message: '“abc”不是金额，应为数字，例如 29.85' }, { row: 845, column: 'Contract', value: 'Weekly', field: 'contract_type', message: '“Weekly”不是选项，可选：按月、一年、两年' }], creates: 7041, updates: 0 }));
on('POST', '/apps/:app/forms/:form/imports/:id/run', () => job('import', { importId: 'u1', rows: 7043, created: 7041, updated: 0, skipped: 0, failed: 2, undoable: true }, 7043));
on('POST', '/apps/:app/forms/:form/imports/:id/undo', () => job('undo', {}, 7041));
on('GET', '/apps/:app/rules', () => ({ items: [{ key: 'silent_30', label: docs.rule.label, description: docs.rule.description, enabled: true, form: 'customer', matches: 37, lastRun: data.ago(3) }], lastRun: { at: data.ago(3), ms: 412, entered: 12, left: 3 } }));
on('POST', '/apps/:app/rules/run', () => job('rules', { at: data.ago(0), ms: 388, entered: 4, left: 1 }));
on('POST', '/apps/:app/rules/:rule/preview', ({ body }) => { const list = data.customers.filter((c) => holds(c, body.document?.if)); return { now: list.length, entering: Math.round(list.length / 9), leaving: 3, sample: list.slice(0, 10), overlaps: [{ rule: { key: 'silent', label: L('沉默客户', 'Silent') }, count: 9 }], issues: [] }; });
on('GET', '/apps/:app/flows', () => ({ items: [{ key: 'pre_churn', label: L('预流失挽回', 'Pre-churn SOP'), form: 'customer', running: 37, ended: 212, release: 1 }] }));
const cases = data.customers.slice(0, 20).map((c, i) => ({ id: data.uuid(), flow: { key: 'pre_churn', label: L('预流失挽回', 'Pre-churn SOP') }, record: { id: c.id, title: c.title }, state: i % 3 ? 'running' : 'ended', outcome: i % 3 ? undefined : 'recovered', startedAt: data.ago(20 + i * 9), release: 1, steps: [{ id: 'wait', name: '等待 3 天' }] }));
on('GET', '/apps/:app/cases', ({ q }) => paged(cases.filter((c) => !q.record || c.record.id === q.record), q));
on('GET', '/apps/:app/cases/:id', ({ p }) => ({ ...cases.find((c) => c.id === p.id), timeline: [{ at: data.ago(20), kind: 'step', text: '发送总裁邮件' }], xml: docs.flow, activeSteps: ['wait'] }));
on('POST', '/apps/:app/flows/:flow/cases', () => cases[0]);
const counts = () => { const open = data.todos.filter((t) => t.state === 'open'); const mine = open.filter((t) => t.assignee?.id === state.user.id); return { mine: mine.length, overdue: mine.filter((t) => Date.parse(t.dueAt) < Date.now()).length, pool: open.filter((t) => !t.assignee).length, done: data.todos.filter((t) => t.state === 'done').length, started: 0 }; };
on('GET', '/todos', ({ q }) => { const lists = { mine: (t) => t.state === 'open' && t.assignee?.id === state.user.id, pool: (t) => t.state === 'open' && !t.assignee, done: (t) => t.state === 'done', started: () => false }; return { ...paged(data.todos.filter(lists[q.state ?? 'mine']).filter((t) => !q.search || t.record.title.includes(q.search)), q), counts: counts() }; });
const todo = (p) => { const t = data.todos.find((x) => x.id === p.id); if (!t) throw new Problem(404, 'todo.unknown', '没有这项待办'); return t; };
on('GET', '/todos/:id', ({ p }) => { const t = todo(p); const customer = data.customers.find((c) => c.id === t.record.id); return { ...t, hint: L('先听原因，再谈方案；记录下解决方案。', 'Listen first, then talk about a solution; write it down.'), form: docs.callForm, outcomes: data.outcomes, values: {}, customer, why: data.why, timeline: data.timeline(customer).slice(0, 8), mayComplete: t.state === 'open' && Boolean(t.assignee), mayClaim: t.state === 'open' && !t.assignee }; });
on('POST', '/todos/complete', ({ body }) => { for (const id of body.ids) Object.assign(todo({ id }), { state: 'done', outcome: body.outcome, doneAt: data.ago(0) }); live({ topic: 'todos', app: 'churn' }); });
on('POST', '/todos/:id/claim', ({ p }) => { todo(p).assignee = data.people.find((x) => x.id === state.user.id); live({ topic: 'todos' }); });
on('POST', '/todos/:id/unclaim', ({ p }) => { todo(p).assignee = undefined; live({ topic: 'todos' }); });
on('POST', '/todos/:id/delegate', ({ p, body }) => { todo(p).assignee = data.people.find((x) => x.id === body.to); live({ topic: 'todos' }); });
on('POST', '/todos/:id/complete', ({ p, body }) => { const t = todo(p); if (t.state === 'done') throw new Problem(409, 'todo.already_done', '这项待办已经完成了'); Object.assign(t, { state: 'done', outcome: body.outcome, doneAt: data.ago(0) }); live({ topic: 'todos', app: 'churn' }); });
on('GET', '/apps/:app/touches', ({ q }) => paged(data.touches.filter((t) => (!q.state || t.state === q.state) && (!q.channel || t.channel === q.channel) && (!q.record || t.record.id === q.record)), q, 30));
for (const [verb, next] of [['release', 'queued'], ['cancel', 'cancelled']]) on('POST', `/apps/:app/touches/:id/${verb}`, ({ p }) => { data.touches.find((t) => t.id === p.id).state = next; live({ topic: 'touches', app: 'churn' }); });
on('GET', '/apps/:app/boards', () => ({ items: [{ key: 'recovery', label: docs.board.label }] }));
on('GET', '/apps/:app/boards/:board', ({ p }) => { if (p.board !== 'recovery') throw new Problem(404, 'board.unknown', '没有这个看板'); return docs.board; });
on('GET', '/apps/:app/boards/:board/data', ({ q }) => boardData(docs.board, q, q.locale));
on('POST', '/apps/:app/boards/_draft/data', ({ body, headers }) => boardData(body.document, body, headers['accept-language']));
on('POST', '/apps/:app/boards/:board/drill', () => ({ table: 'customer', condition: { left: { field: 'risk_level' }, op: 'eq', right: { value: 'high' } } }));

function answer(res, result) {
  const { $status = result === undefined ? 204 : 200, $etag, $xml, $body, ...rest } = result ?? {};
  const body = $body ?? rest;
  res.writeHead($status, { 'Content-Type': $xml ? 'application/xml' : 'application/json', ...($etag === undefined ? {} : { ETag: `"${$etag}"` }) });
  res.end($status === 204 ? undefined : $xml ? body : JSON.stringify(body));
}
createServer(async (req, res) => {
  const url = new URL(req.url, 'http://localhost');
  if (url.pathname === '/api/stream') { res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' }); res.write(':\n\n'); streams.add(res); req.on('close', () => streams.delete(res)); return; }
  let text = '';
  for await (const chunk of req) text += chunk;
  const q = Object.fromEntries(url.searchParams);
  try {
    const hit = routes.map((r) => ({ r, m: r.method === req.method && r.re.exec(url.pathname) })).find((x) => x.m);
    if (!hit) throw new Problem(404, 'http.404', `${req.method} ${url.pathname} is not mocked`);
    if (!state.session && url.pathname !== '/api/session') throw new Problem(401, 'session.none');
    const json = (req.headers['content-type'] ?? '').includes('json');
    await new Promise((done) => setTimeout(done, Number(process.env.MOCK_DELAY ?? 60)));
    answer(res, hit.r.fn({ p: Object.fromEntries(Object.entries(hit.m.groups ?? {}).map(([k, v]) => [k, decodeURIComponent(v)])), q, body: json && text ? JSON.parse(text) : text, headers: req.headers }));
  } catch (error) {
    if (!(error instanceof Problem)) process.stderr.write(`${error.stack}\n`);
    res.writeHead(error.status ?? 500, { 'Content-Type': 'application/problem+json' });
    res.end(JSON.stringify({ status: error.status ?? 500, code: error.code ?? 'server.failed', detail: error.message, ...error.more }));
  }
}).listen(Number(process.env.MOCK_PORT ?? 18080), '127.0.0.1');
