// Writes the sample data of this template: seeded, so that the files come out the same every time.
// Run it from any folder: node templates/churn-recovery/data/generate.mjs
// Dates are relative to the day of installation: "-31d 14:05" is 31 days before it at 14:05.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const CUSTOMERS = 600;

/** Mulberry32: a small seeded generator of numbers in [0, 1). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const random = seeded(20260301);
const int = (from, to) => from + Math.floor(random() * (to - from + 1));
const pick = (list) => list[Math.floor(random() * list.length)];
const chance = (p) => random() < p;
const two = (n) => String(n).padStart(2, '0');
const clock = () => `${two(int(8, 21))}:${two(int(0, 59))}`;
/** A moment `days` before installation (fractions are cut), during the day; never in the future. */
const before = (days, time = clock()) => `-${Math.max(1, Math.floor(days))}d ${time}`;
const day = (days) => (days >= 0 ? `-${Math.floor(days)}d` : `+${Math.floor(-days)}d`);

function write(name, header, rows) {
  const cell = (value) => {
    const text = value === undefined || value === null ? '' : String(value);
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [header, ...rows].map((row) => row.map(cell).join(','));
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
}

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高'];
const given = ['伟', '芳', '娜', '敏', '静', '磊', '洋', '勇', '艳', '杰', '涛', '明', '霞', '秀英', '志强', '桂英', '建国', '雪梅', '子涵', '浩然', '梓萱', '宇航'];
const firms = ['贸易', '科技', '餐饮', '物流', '教育', '医疗器械', '文化传媒', '机电', '家居', '食品'];
const regions = ['华东', '鹏程', '锦绣', '蓝海', '北辰', '天合', '宏远', '金桥', '云帆', '瑞丰', '明德', '众诚'];
const cities = ['上海', '北京', '深圳', '杭州', '成都', '武汉', '南京', '苏州', '西安', '厦门'];
const products = ['标准版', '专业版', '增值包', '培训服务', '数据服务'];
const complaints = ['响应太慢，很失望', '功能用不了，要求退款', '多次反馈没有人处理，我要投诉', '费用不清楚，考虑解约'];
const questions = ['如何导出数据', '忘记密码', '发票怎么开', '如何添加同事', '手机端登录问题'];
const owners = ['lina', 'wangqiang'];

/** How a customer behaves lately; the share of each in the sample. */
const patterns = [
  ['healthy', 0.8],
  ['fading', 0.03],
  ['pausing', 0.04],
  ['silent', 0.06],
  ['unhappy', 0.02],
  ['recovered', 0.05],
];

function patternOf() {
  let rest = random();
  for (const [name, share] of patterns) {
    rest -= share;
    if (rest < 0) return name;
  }
  return 'healthy';
}

const customers = [];
const events = [];
const orders = [];
const tickets = [];
const surveys = [];
const cases = [];
const touches = [];
const todos = [];
const calls = [];

function logIns(id, joined, perMonth, lastLogin, drop) {
  const days = [];
  for (let at = Math.min(joined, 364); at > lastLogin; at -= Math.max(0.7, (30 / perMonth) * (0.4 + random() * 1.2))) {
    if (drop && at < 30 && chance(0.85)) continue;
    days.push(at);
  }
  days.push(lastLogin);
  const last = clock();
  for (const at of days) {
    const time = at === lastLogin ? last : clock();
    events.push([`e${events.length + 1}`, id, 'login', before(at, time)]);
    if (chance(0.12)) events.push([`e${events.length + 1}`, id, 'feature', before(at, time)]);
  }
  return before(lastLogin, last);
}

/** A recovery case that ended before installation, with what was sent and done for it. */
function history(id, tier, flagged, outcome, took) {
  const strategy = { high: pick(['personal', 'care']), medium: pick(['comeback', 'recall']), low: 'recall' }[tier];
  const sent = { personal: [['contact_sms', 'sms'], ['contact_email', 'email']], care: [['care_email', 'email']], comeback: [['comeback_sms', 'sms'], ['comeback_push', 'push']], recall: [['recall_email', 'email']] }[strategy];
  const time = clock();
  cases.push(['recovery', id, strategy, outcome, before(flagged, time), before(flagged - took, '21:30')]);
  for (const [message, channel] of sent) {
    const opened = channel === 'email' && chance(outcome === 'recovered' ? 0.75 : 0.3);
    const clicked = opened && chance(0.4);
    touches.push([message, channel, id, 'recovery', before(flagged, time), before(flagged, time), opened ? before(flagged - 1, '09:12') : '', clicked ? before(flagged - 1, '09:15') : '']);
  }
  if (strategy === 'recall') return;
  const person = { personal: pick(owners), care: pick(['wangqiang', 'chenjie']), comeback: pick(['chenjie', 'zhaomin']) }[strategy];
  const title = { personal: ['24 小时内致电，了解原因', 'Call within 24 hours and find out why'], care: ['3 个工作日内跟进，了解需求', 'Follow up within 3 working days and note the need'], comeback: ['外呼或在线沟通：限时回归', 'Call or chat: come-back offer'] }[strategy];
  const done = Math.min(took, strategy === 'personal' ? 1 : 3);
  todos.push([...title, id, 'recovery', person, strategy === 'personal' ? 'high' : 'normal', outcome === 'recovered' ? 'recovered' : 'lost', before(flagged, time), before(flagged - done - 1, time), before(flagged - done, '17:20')]);
  calls.push([id, pick(['price', 'product', 'service', 'competitor', 'no_need']), pick(['赠送一个月，安排上门培训', '升级版本并专人跟进', '调整套餐，降低月费', '修复问题后回访']), int(5, 40), outcome === 'recovered' ? 'true' : 'false', before(flagged - done, '17:20')]);
}

for (let n = 1; n <= CUSTOMERS; n++) {
  const id = `C${String(n).padStart(4, '0')}`;
  const firm = chance(0.45);
  const name = firm ? `${pick(regions)}${pick(firms)}` : pick(surnames) + pick(given);
  const tier = pick(['high', 'medium', 'medium', 'low', 'low']);
  const pattern = patternOf();
  const joined = pattern === 'healthy' && chance(0.06) ? int(9, 50) : int(120, 1400);
  const perMonth = { high: 5, medium: 3.2, low: 1.9 }[tier] * (0.8 + random() * 0.5);
  const lastLogin = { healthy: int(1, 12), fading: int(3, 13), pausing: int(15, 28), silent: int(32, 110), unhappy: int(1, 12), recovered: int(1, 6) }[pattern];
  const lastLoginAt = logIns(id, joined, perMonth, lastLogin, pattern === 'fading');

  const monthly = { high: int(180, 900), medium: int(70, 180), low: int(15, 70) }[tier];
  const rhythm = { high: 26, medium: 40, low: 65 }[tier] * (0.8 + random() * 0.5);
  const lastOrder = pattern === 'silent' ? lastLogin + int(0, 30) : int(1, Math.ceil(rhythm));
  for (let at = lastOrder; at < Math.min(joined, 364); at += rhythm * (0.6 + random() * 0.8)) {
    orders.push([`O${orders.length + 100001}`, id, before(at), (monthly * (0.6 + random() * 1.1)).toFixed(2), pick(products)]);
  }
  const total = { high: int(5000, 32000), medium: int(1000, 4999), low: int(60, 999) }[tier];

  const asked = int(2, 5);
  for (let k = 0; k < asked; k++) {
    const low = pattern === 'unhappy' || (pattern === 'silent' && chance(0.7));
    const score = low ? int(1, 5) : pick([6, 7, 8, 8, 9, 9, 9, 10, 10]);
    const at = lastLogin + 4 + k * int(40, 80);
    if (at < 364 && at < joined) surveys.push([id, score, score < 6 ? pick(['响应慢', '价格偏高', '功能不好找', '']) : '', before(at)]);
  }
  const asks = pattern === 'unhappy' ? int(5, 7) : int(0, 3);
  for (let k = 0; k < asks; k++) {
    const complaint = pattern === 'unhappy' ? k < 5 : chance(0.12);
    const at = pattern === 'unhappy' && complaint ? random() * 2 + 1 : int(20, 360);
    const open = at < 6;
    tickets.push([`T${tickets.length + 50001}`, id, complaint ? 'complaint' : pick(['question', 'fault']), complaint ? pick(complaints) : pick(questions), open ? 'open' : 'closed', before(at), open ? '' : before(Math.max(1, at - int(1, 4)))]);
  }

  let stage = joined < 60 ? 'new' : 'active';
  let recoveredAt = '';
  if (pattern === 'recovered') {
    const back = int(8, 80);
    const took = int(1, 9);
    history(id, tier, back + took, 'recovered', took);
    stage = 'recovered';
    recoveredAt = before(back, '21:30');
  } else if (pattern === 'healthy' && joined > 250 && chance(0.72)) {
    const took = int(1, 13);
    const flagged = took + int(3, 250);
    const won = chance(0.46);
    history(id, tier, flagged, won ? 'recovered' : pick(['lost', 'no_answer']), took);
    if (won) {
      stage = 'recovered';
      recoveredAt = before(flagged - took, '21:30');
    }
  }
  const yearly = chance(0.45);
  const health = { healthy: int(68, 98), fading: int(35, 55), pausing: int(42, 60), silent: int(8, 38), unhappy: int(20, 45), recovered: int(60, 85) }[pattern];
  customers.push([
    id, name, `138${String(10000000 + n * 7919).slice(-8)}`, `c${n}@example.com`, pick(cities), chance(0.92) ? 'zh-CN' : 'en', pick(owners), stage, tier, health,
    lastLoginAt, recoveredAt, day(joined), Math.floor(joined / 30), yearly ? pick(['one_year', 'two_year']) : 'monthly', yearly ? day(-int(5, 330)) : '', monthly, total,
    'true', chance(0.93) ? 'true' : 'false', 'true',
  ]);
}

write('customer.csv', ['unified_id', 'name', 'phone', 'email', 'city', 'language', 'owner', 'stage', 'value_tier', 'health_score', 'known_login_at', 'recovered_at', 'joined_on', 'tenure_months', 'contract_type', 'contract_end', 'monthly_spend', 'total_spend', 'consent_email', 'consent_sms', 'consent_push'], customers);
write('event.csv', ['event_id', 'customer', 'type', 'at'], events);
write('order.csv', ['order_no', 'customer', 'ordered_at', 'amount', 'product'], orders);
write('ticket.csv', ['ticket_no', 'customer', 'kind', 'subject', 'state', 'opened_at', 'closed_at'], tickets);
write('survey.csv', ['customer', 'nps', 'comment', 'answered_at'], surveys);
write('call_result.csv', ['customer', 'reason', 'solution', 'minutes', 'satisfied', 'created_at'], calls);
write('_case.csv', ['flow', 'record', 'strategy', 'outcome', 'started_at', 'ended_at'], cases);
write('_touch.csv', ['message', 'channel', 'record', 'flow', 'queued_at', 'sent_at', 'opened_at', 'clicked_at'], touches);
write('_todo.csv', ['title_zh', 'title_en', 'record', 'flow', 'assignee', 'priority', 'outcome', 'created_at', 'due_at', 'done_at'], todos);
