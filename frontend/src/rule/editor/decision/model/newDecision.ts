import type { Field } from '@/core/api/catalog';
import type { Label } from '@/shared/i18n/language';
import { DMN } from './dom';
import { readDecision, writeDecision } from './xml';

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A table of one condition and one result, with one row: what the shortest table the server takes needs. */
export function newDecisionXml(key: string, label: Label, form: string, field: Field | undefined): string {
  const name = escape(label['zh-CN'] ?? label.en ?? key);
  const settings = {
    form,
    label,
    outputs: {
      result: {
        label: { 'zh-CN': '结果', en: 'Result' },
        values: [{ value: 'result_1', label: { 'zh-CN': '结果 1', en: 'Result 1' } }],
      },
    },
  };
  const input = field && {
    label: escape(field.label['zh-CN'] ?? field.label.en ?? field.key),
    key: escape(field.key),
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="${DMN}" xmlns:eddy="https://eddy.app/dmn" id="definitions_${key}" name="${name}" namespace="https://eddy.app/decisions">
  <decision id="${key}" name="${name}">
    <extensionElements>
      <eddy:settings>${escape(JSON.stringify(settings))}</eddy:settings>
    </extensionElements>
    <decisionTable id="${key}_table" hitPolicy="FIRST">
${
  input
    ? `      <input id="input_1" label="${input.label}">
        <inputExpression id="input_1_expression">
          <text>${input.key}</text>
        </inputExpression>
      </input>
`
    : ''
}      <output id="output_1" label="结果" name="result" typeRef="string"/>
      <rule id="row_1">
${input ? `        <inputEntry id="cell_1">\n          <text>-</text>\n        </inputEntry>\n` : ''}        <outputEntry id="cell_2">
          <text>"result_1"</text>
        </outputEntry>
      </rule>
    </decisionTable>
  </decision>
</definitions>
`;
}

/** The same table under another key: the decision is called by it. */
export function rekeyedDecision(xml: string, key: string): string {
  const decision = /<(?:\w+:)?decision\b[^>]*?\bid="([^"]+)"/.exec(xml)?.[1];
  if (decision === undefined) return xml;
  return xml
    .replace(/(<(?:\w+:)?decision\b[^>]*?\bid=")[^"]+/, `$1${key}`)
    .replaceAll(`dmnElementRef="${decision}"`, `dmnElementRef="${key}"`);
}

/** The same table under another name. */
export function renamedDecision(xml: string, label: Label): string {
  const read = readDecision(xml);
  if (read.kind !== 'table') return xml;
  return writeDecision(read.base, { ...read.model, settings: { ...read.model.settings, label } });
}
