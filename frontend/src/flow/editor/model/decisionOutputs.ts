import type { DecisionOutput } from './caseValues';

/** The outputs of a DMN decision table with the text values its rows give, in the order they appear. */
export function outputsOf(xml: string): DecisionOutput[] {
  if (xml.trim() === '') return [];
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const rows = [...document.getElementsByTagNameNS('*', 'rule')];
  return [...document.getElementsByTagNameNS('*', 'output')].map((output, at) => {
    const name = output.getAttribute('name') ?? '';
    const values = rows.flatMap((row) => {
      const entry = row.getElementsByTagNameNS('*', 'outputEntry')[at];
      const text = entry?.textContent?.trim() ?? '';
      const literal = /^"(.*)"$/s.exec(text)?.[1];
      return literal === undefined ? [] : [literal];
    });
    const label = output.getAttribute('label') ?? name;
    return { name, label: { 'zh-CN': label, en: label }, values: [...new Set(values)] };
  });
}
