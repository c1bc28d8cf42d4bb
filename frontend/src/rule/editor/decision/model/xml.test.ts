import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CommandStack } from '@/core/commands/CommandStack';
import { AddRow } from '../commands/AddRow';
import { RemoveInput } from '../commands/RemoveInput';
import type { DecisionModel } from './DecisionModel';
import { rekeyedDecision, newDecisionXml } from './newDecision';
import { customers, dmn, modelOf } from './testing';
import { readDecision, writeDecision } from './xml';

const root = '../';
const fixtures = `${root}docs/formats/fixtures/decision/valid/`;
const shipped = [
  `${root}templates/churn-recovery/decisions/strategy.dmn`,
  ...readdirSync(fixtures).map((name) => fixtures + name),
];

const bare = (xml: string) =>
  xml
    .replace(/<\?xml.*?\?>/, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?\/>/g, '/>')
    .replaceAll('> <', '><')
    .replaceAll('&gt;', '>')
    .trim();

const opened = (xml: string) => {
  const read = readDecision(xml);
  if (read.kind !== 'table') throw new Error('Not readable');
  return read;
};

describe('the XML of a decision table', () => {
  it.each(shipped)('comes back as it was: %s', (file) => {
    const xml = readFileSync(file, 'utf8');
    const { model, base } = opened(xml);
    expect(bare(writeDecision(base, model))).toBe(bare(xml));
  });

  it('of the template keeps every line but the one that changed', () => {
    const xml = readFileSync(shipped[0] ?? '', 'utf8');
    const { model, base } = opened(xml);
    const rows = model.rows.map((row, at) =>
      at === 2 ? { ...row, results: [{ id: row.results[0]?.id ?? '', text: '"care"' }] } : row,
    );
    const before = xml.replaceAll(' />', '/>').split('\n');
    const after = writeDecision(base, { ...model, rows }).split('\n');
    expect(after.filter((line, at) => line !== before[at])).toEqual(['          <text>"care"</text>']);
  });

  it('keeps comments, drawings, annotations and ids when rows come, go and move', () => {
    const xml = dmn(
      ['value_tier'],
      [
        ['"high"', '"a"'],
        ['"low"', '"b"'],
      ],
    )
      .replace('<rule id="r1">', '<annotation name="Source"/><!-- about high --><rule id="r1">')
      .replace('</rule>', '<annotationEntry><text>kept</text></annotationEntry></rule>')
      .replace(
        '</decision>',
        '</decision><dmndi:DMNDI xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/"><dmndi:DMNDiagram id="drawn"/></dmndi:DMNDI>',
      );
    const { model, base } = opened(xml);
    const stack = new CommandStack<DecisionModel>(model);
    stack.execute(new AddRow(0));
    const { document } = stack.current();
    const [fresh, high, low] = document.rows;
    if (!fresh || !high || !low) throw new Error('Rows are missing');
    const written = writeDecision(base, { ...document, rows: [low, fresh, high] });
    expect(written).toContain('drawn');
    expect(written).toMatch(/<annotation name="Source"\/>\s*<rule id="r2">/);
    expect(written).toMatch(/<!-- about high -->\s*<rule id="r1">[\s\S]*kept[\s\S]*<\/rule>/);
    expect(modelOf(written).rows.map(({ id }) => id)).toEqual(['r2', fresh.id, 'r1']);
  });

  it('writes columns that came and went', () => {
    const { model, base } = opened(dmn(['value_tier', 'vip'], [['"high"', 'true', '"a"']]));
    const stack = new CommandStack<DecisionModel>(model);
    stack.execute(new RemoveInput(0));
    const again = modelOf(writeDecision(base, stack.current().document));
    expect(again.inputs.map(({ expression }) => expression)).toEqual(['vip']);
    expect(again.rows[0]?.tests.map(({ text }) => text)).toEqual(['true']);
  });

  it('gets ids where it has none', () => {
    const { model, base } = opened(
      dmn(['vip'], [['true', '"a"']]).replaceAll(/ id="(c|r|in_|out)[^"]*"/g, ''),
    );
    expect(new Set(model.rows[0]?.tests.map(({ id }) => id)).size).toBe(1);
    expect(modelOf(base)).toEqual(model);
  });

  it('keeps notes and the names of values', () => {
    const { model, base } = opened(dmn(['vip'], [['true', '"a"']]));
    const [row] = model.rows;
    if (!row) throw new Error('No row');
    const settings = { label: { 'zh-CN': '<计划>' }, outputs: { plan: { values: [{ value: 'a' }] } } };
    const written = writeDecision(base, { ...model, settings, rows: [{ ...row, note: 'A & B' }] });
    expect(modelOf(written)).toMatchObject({ settings, rows: [{ note: 'A & B' }] });
    expect(modelOf(writeDecision(written, { ...modelOf(written), rows: [row] })).rows[0]?.note).toBe('');
  });
});

describe('a document that cannot be edited here', () => {
  it.each([
    ['another policy', dmn(['vip'], [['true', '"a"']], 'COLLECT'), { reason: 'policy' }],
    [
      'a formula in a cell',
      dmn(['vip'], [['true', 'spend / 100']]),
      { reason: 'formulaCell', row: 1, column: '计划' },
    ],
    [
      'a formula as condition',
      dmn(['spend + 1'], [['1', '"a"']]),
      { reason: 'formulaInput', column: 'spend + 1' },
    ],
  ])('is shown with the reason: %s', (_what, xml, locked) => {
    expect(readDecision(xml)).toMatchObject({ kind: 'table', locked });
  });

  it.each([
    ['no XML', 'x'],
    ['a document type', `<!DOCTYPE a>${dmn(['vip'], [])}`],
    ['two decisions', dmn(['vip'], []).replace('<decision ', '<decision id="b"/><decision ')],
    ['rows that do not fit', dmn(['vip', 'spend'], [['true', '"a"']])],
  ])('is not shown: %s', (_what, xml) => {
    expect(readDecision(xml)).toEqual({ kind: 'unreadable' });
  });
});

describe('a new decision table', () => {
  it('asks for one field and answers one result', () => {
    const label = { 'zh-CN': '分派 <A&B>', en: '"Assign"' };
    const model = modelOf(newDecisionXml('assign', label, 'customer', customers.fields[0]));
    expect(model).toMatchObject({ key: 'assign', settings: { form: 'customer', label }, hitPolicy: 'FIRST' });
    expect(model.inputs.map(({ expression }) => expression)).toEqual(['value_tier']);
    expect(model.rows[0]?.results[0]?.text).toBe('"result_1"');
  });

  it('can be kept under another key', () => {
    const xml = newDecisionXml('assign', { en: 'Assign' }, 'customer', undefined);
    expect(modelOf(rekeyedDecision(xml, 'assign_mine')).key).toBe('assign_mine');
  });
});
