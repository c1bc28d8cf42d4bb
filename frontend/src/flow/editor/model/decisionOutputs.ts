import type { Label } from '@/shared/i18n/language';
import type { DecisionOutput } from './caseValues';

/** The outputs of a DMN decision table with the text values its rows give, in the order they appear. */
export function outputsOf(xml: string): DecisionOutput[] {
  if (xml.trim() === '') return [];
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const rows = [...document.getElementsByTagNameNS('*', 'rule')];
  const named = namedOutputs(document.getElementsByTagNameNS('https://eddy.app/dmn', 'settings')[0]);
  return [...document.getElementsByTagNameNS('*', 'output')].map((output, at) => {
    const name = output.getAttribute('name') ?? '';
    const values = rows.flatMap((row) => {
      const entry = row.getElementsByTagNameNS('*', 'outputEntry')[at];
      const text = entry?.textContent?.trim() ?? '';
      const literal = /^"(.*)"$/s.exec(text)?.[1];
      return literal === undefined ? [] : [literal];
    });
    const label = output.getAttribute('label') ?? name;
    const labels = Object.fromEntries(
      (named[name]?.values ?? []).flatMap(({ value, label: text }) => (text ? [[value, text]] : [])),
    );
    return {
      name,
      label: named[name]?.label ?? { 'zh-CN': label, en: label },
      values: [...new Set(values)],
      labels,
    };
  });
}

type Named = Record<string, { label?: Label; values?: { value: string; label?: Label }[] } | undefined>;

/** What people call the outputs and their values, as the settings of the decision say. */
function namedOutputs(settings: Element | undefined): Named {
  try {
    return (JSON.parse(settings?.textContent ?? '{}') as { outputs?: Named }).outputs ?? {};
  } catch {
    return {};
  }
}
