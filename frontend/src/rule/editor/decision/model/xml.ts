import type {
  DecisionCell,
  DecisionInput,
  DecisionModel,
  DecisionOutput,
  DecisionRow,
} from './DecisionModel';
import { childrenOf, elementOf, parseXml, serialize, setText, textOf, tidy } from './dom';
import { lockOf, type LockReason } from './lock';
import { settingsOf, writeSettings } from './settingsXml';

export type ReadDecision =
  | { kind: 'table'; model: DecisionModel; base: string; locked?: LockReason }
  /** Not one decision table: there is nothing to show. */
  | { kind: 'unreadable' };

/**
 * Reads a DMN text. `base` is the same document with an id on every element we edit: writing goes by ids, so that
 * whatever else stands in the document stays.
 */
export function readDecision(xml: string): ReadDecision {
  const document = parseXml(xml);
  const decisions = document ? childrenOf(document.documentElement, 'decision') : [];
  const [decision] = decisions;
  const [table] = decision ? childrenOf(decision, 'decisionTable') : [];
  if (!document || !decision || !table || decisions.length > 1) return { kind: 'unreadable' };
  giveIds(document, table);
  const policy = table.getAttribute('hitPolicy') ?? 'UNIQUE';
  const model: DecisionModel = {
    key: decision.getAttribute('id') ?? '',
    settings: settingsOf(decision),
    hitPolicy: policy === 'FIRST' ? 'FIRST' : 'UNIQUE',
    inputs: childrenOf(table, 'input').map(inputOf),
    outputs: childrenOf(table, 'output').map(outputOf),
    rows: childrenOf(table, 'rule').map(rowOf),
  };
  const even = model.rows.every(
    (row) => row.tests.length === model.inputs.length && row.results.length === model.outputs.length,
  );
  if (!even) return { kind: 'unreadable' };
  const locked: LockReason | undefined = ['UNIQUE', 'FIRST'].includes(policy)
    ? lockOf(model)
    : { reason: 'policy' };
  return { kind: 'table', model, base: serialize(document), locked };
}

/** The document with the table as it is now; what the table does not hold is that of `base`. */
export function writeDecision(base: string, model: DecisionModel): string {
  const document = parseXml(base);
  const [decision] = document ? childrenOf(document.documentElement, 'decision') : [];
  const [table] = decision ? childrenOf(decision, 'decisionTable') : [];
  if (!document || !decision || !table) throw new Error('The base is no decision table');
  writeSettings(decision, model.settings);
  if ((table.getAttribute('hitPolicy') ?? 'UNIQUE') !== model.hitPolicy) {
    table.setAttribute('hitPolicy', model.hitPolicy);
  }
  const known = takeOut(table, ['input', 'output', 'rule']);
  const rest = [...table.childNodes];
  const make = (tag: string, id: string) => known.get(id) ?? [elementOf(document, tag, id)];
  const put = (nodes: Node[]) => {
    table.append(...nodes);
    return nodes.at(-1) as Element;
  };
  for (const input of model.inputs) writeInput(put(make('input', input.id)), input);
  for (const output of model.outputs) writeOutput(put(make('output', output.id)), output);
  table.append(...rest);
  for (const row of model.rows) writeRow(put(make('rule', row.id)), row);
  tidy(document.documentElement, 0);
  return serialize(document);
}

/** Takes these children out, each with the comments before it; by id. */
function takeOut(parent: Element, tags: string[]): Map<string, ChildNode[]> {
  const taken = new Map<string, ChildNode[]>();
  let comments: ChildNode[] = [];
  for (const node of [...parent.childNodes]) {
    if (node.nodeType === Node.COMMENT_NODE) comments.push(node);
    else if (node instanceof Element) {
      if (tags.includes(node.localName)) taken.set(node.getAttribute('id') ?? '', [...comments, node]);
      comments = [];
    }
  }
  for (const nodes of taken.values()) nodes.forEach((node) => parent.removeChild(node));
  return taken;
}

function writeInput(element: Element, input: DecisionInput) {
  element.setAttribute('label', input.label);
  let [expression] = childrenOf(element, 'inputExpression');
  if (!expression) {
    expression = elementOf(element.ownerDocument, 'inputExpression', `${input.id}_expression`);
    element.prepend(expression);
  }
  setText(expression, input.expression);
  let [values] = childrenOf(element, 'inputValues');
  if (input.values !== '') {
    if (!values) {
      values = elementOf(element.ownerDocument, 'inputValues', `${input.id}_values`);
      expression.after(values);
    }
    setText(values, input.values);
  }
}

function writeOutput(element: Element, output: DecisionOutput) {
  element.setAttribute('label', output.label);
  element.setAttribute('name', output.name);
  if (output.typeRef !== undefined) element.setAttribute('typeRef', output.typeRef);
}

function writeRow(element: Element, row: DecisionRow) {
  let [note] = childrenOf(element, 'description');
  if (row.note === '') note?.remove();
  else {
    if (!note) {
      note = elementOf(element.ownerDocument, 'description');
      element.prepend(note);
    }
    if (note.textContent !== row.note) note.textContent = row.note;
  }
  const known = takeOut(element, ['inputEntry', 'outputEntry']);
  const rest = [...element.childNodes].filter((node) => node !== note);
  const write = (tag: string, cell: DecisionCell) => {
    const nodes = known.get(cell.id) ?? [elementOf(element.ownerDocument, tag, cell.id)];
    element.append(...nodes);
    setText(nodes.at(-1) as Element, cell.text);
  };
  row.tests.forEach((cell) => {
    write('inputEntry', cell);
  });
  row.results.forEach((cell) => {
    write('outputEntry', cell);
  });
  element.append(...rest);
}

function inputOf(element: Element): DecisionInput {
  const part = (tag: string) => childrenOf(element, tag).map(textOf)[0] ?? '';
  return {
    id: element.getAttribute('id') ?? '',
    label: element.getAttribute('label') ?? '',
    expression: part('inputExpression'),
    values: part('inputValues'),
  };
}

const outputOf = (element: Element): DecisionOutput => ({
  id: element.getAttribute('id') ?? '',
  label: element.getAttribute('label') ?? '',
  name: element.getAttribute('name') ?? '',
  typeRef: element.getAttribute('typeRef') ?? undefined,
});

const cellOf = (element: Element): DecisionCell => ({
  id: element.getAttribute('id') ?? '',
  text: textOf(element),
});

const rowOf = (element: Element): DecisionRow => ({
  id: element.getAttribute('id') ?? '',
  note: childrenOf(element, 'description')[0]?.textContent.trim() ?? '',
  tests: childrenOf(element, 'inputEntry').map(cellOf),
  results: childrenOf(element, 'outputEntry').map(cellOf),
});

const edited = new Set(['input', 'output', 'rule', 'inputEntry', 'outputEntry']);

/** Ids for what has none; the document may leave them out. */
function giveIds(document: Document, table: Element) {
  const used = new Set([...document.getElementsByTagName('*')].map((one) => one.getAttribute('id')));
  for (const element of [...table.getElementsByTagName('*')]) {
    if (!edited.has(element.localName) || element.hasAttribute('id')) continue;
    let n = 1;
    while (used.has(`${element.localName}_${n}`)) n++;
    const id = `${element.localName}_${n}`;
    used.add(id);
    element.setAttribute('id', id);
  }
}
