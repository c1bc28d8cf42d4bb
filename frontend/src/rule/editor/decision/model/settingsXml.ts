import type { DecisionSettings } from './DecisionModel';
import { childrenOf, elementOf } from './dom';

const EDDY = 'https://eddy.app/dmn';

function settingsElement(decision: Element): Element | undefined {
  return childrenOf(decision, 'extensionElements')
    .flatMap((element) => [...element.children])
    .find((element) => element.namespaceURI === EDDY && element.localName === 'settings');
}

/** What the decision says of itself; its name, where it says nothing. */
export function settingsOf(decision: Element): DecisionSettings {
  const name = decision.getAttribute('name') ?? '';
  const fallback: DecisionSettings = name === '' ? {} : { label: { 'zh-CN': name, en: name } };
  try {
    const value: unknown = JSON.parse(settingsElement(decision)?.textContent ?? '{}');
    return typeof value === 'object' && value !== null ? { ...fallback, ...value } : fallback;
  } catch {
    return fallback;
  }
}

/** Writes the settings and the name that follows them; settings that say the same stay as they are written. */
export function writeSettings(decision: Element, settings: DecisionSettings) {
  if (JSON.stringify(settingsOf(decision)) === JSON.stringify(settings)) return;
  const name = settings.label?.['zh-CN'] || settings.label?.en;
  if (name) decision.setAttribute('name', name);
  let element = settingsElement(decision);
  if (!element) {
    let [extensions] = childrenOf(decision, 'extensionElements');
    if (!extensions) {
      extensions = elementOf(decision.ownerDocument, 'extensionElements');
      const [description] = childrenOf(decision, 'description');
      if (description) description.after(extensions);
      else decision.prepend(extensions);
    }
    element = decision.ownerDocument.createElementNS(EDDY, 'eddy:settings');
    extensions.append(element);
  }
  element.textContent = JSON.stringify(settings);
}
