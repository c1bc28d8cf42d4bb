// A case that waits for one todo: started and completed over HTTP, against the engine called directly.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { baseline, databaseOf } from '../kit/baseline.mjs';
import { values } from '../kit/customers.mjs';
import { during, load } from '../kit/measure.mjs';

const app = '/api/apps/churn';
const elsewhere = 3_000_000;

const settings = (step) =>
  `<bpmn:extensionElements><eddy:settings>${JSON.stringify(step)}</eddy:settings></bpmn:extensionElements>`;
const label = { 'zh-CN': '测量', en: 'Measured' };

/** The same steps; with our settings for the product, without for the engine alone. */
const bpmn = (of) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:eddy="https://eddy.app/bpmn" ${of.ours ? '' : 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"'} id="d" targetNamespace="https://eddy.app/flows">
  <bpmn:process id="bench_call" name="Measured" isExecutable="true"${of.ours ? '' : ' camunda:historyTimeToLive="P1D"'}>
    ${of.ours ? settings({ form: 'customer', label }) : ''}
    <bpmn:startEvent id="start">${of.ours ? settings({ label }) : ''}<bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="call" name="Call">${of.ours ? settings({ label, title: label, assign: { user: 'admin' } }) : ''}<bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing></bpmn:userTask>
    <bpmn:endEvent id="end">${of.ours ? settings({ label }) : ''}<bpmn:incoming>b</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="call" />
    <bpmn:sequenceFlow id="b" sourceRef="call" targetRef="end" />
  </bpmn:process>
</bpmn:definitions>`;

async function openTodos(api, count) {
  const todos = [];
  for (let after = ''; todos.length < count;) {
    const page = await api.get(
      `/api/todos?state=mine&limit=200${after && `&after=${encodeURIComponent(after)}`}`,
    );
    todos.push(...page.items.filter((todo) => todo.flow?.key === 'bench_call'));
    if (!page.next) break;
    after = page.next;
  }
  return todos;
}

export async function cases({ api, product, report, size, now, afterwards }) {
  await api.call('PUT', `${app}/documents/flow/bench_call`, bpmn({ ours: true }), {
    'Content-Type': 'application/xml',
    'If-None-Match': '*',
  });
  await api.post(`${app}/releases`, { note: 'A flow to be measured' });
  const records = [];
  await load(size.cases, async (n) => {
    const { id } = await api.post(`${app}/forms/customer/records`, { values: values(elsewhere + n, now) });
    records.push(id);
  });
  const start = (record) => api.post(`${app}/flows/bench_call/cases`, { record });
  const complete = (todo) => api.post(`/api/todos/${todo.id}/complete`, { outcome: 'done' });
  // A quarter warms up.
  const warm = Math.floor(size.cases / 4);
  await load(warm, (n) => start(records[n]));
  const early = await openTodos(api, warm);
  await load(early.length, (n) => complete(early[n]));

  const started = await during(product.pid, () => load(size.cases - warm, (n) => start(records[warm + n])));
  const todos = await openTodos(api, started.result);
  const completed = await during(product.pid, () => load(todos.length, (n) => complete(todos[n])));
  if (completed.result !== started.result)
    throw new Error(`${todos.length} todos of ${started.result} cases`);
  const perSecond = started.result / (started.cpu + completed.cpu);
  const { args, postgres } = databaseOf(product);
  afterwards.push(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'eddy-bench-'));
    const file = join(folder, 'bench_call.bpmn');
    writeFileSync(file, bpmn({ ours: false }));
    const own = postgres ? args : [`jdbc:h2:file:${folder}/engine`, 'sa', 'sa'];
    const bare = await baseline(
      'engines/flow',
      'eddy.flow.bench.EngineBaseline',
      [...own, file, size.cases],
      { postgres },
    );
    report.figure('cases started and todos completed over HTTP, per CPU second', perSecond, '/s', {
      name: 'Camunda called directly, same steps, in process',
      value: (size.cases * 1000) / bare.cpuMillis,
    });
    rmSync(folder, { recursive: true, force: true });
  });
}
