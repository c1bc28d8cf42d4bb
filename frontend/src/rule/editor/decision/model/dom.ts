/** The XML of a decision table as a tree: reading, making and writing its elements. */

export const DMN = 'https://www.omg.org/spec/DMN/20191111/MODEL/';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The document; undefined when it is no DMN or brings a document type, which nobody needs and the server refuses. */
export function parseXml(xml: string): Document | undefined {
  if (/<!DOCTYPE/i.test(xml)) return undefined;
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const root = document.documentElement;
  const fine = root.localName === 'definitions' && root.namespaceURI === DMN;
  return fine && document.getElementsByTagName('parsererror').length === 0 ? document : undefined;
}

export function serialize(document: Document): string {
  return `${declaration}${new XMLSerializer().serializeToString(document.documentElement)}\n`;
}

export function childrenOf(parent: Element, tag: string): Element[] {
  const found: Element[] = [];
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName === tag && child.namespaceURI === DMN) found.push(child);
  }
  return found;
}

/** A DMN element under the prefix the document uses for them. */
export function elementOf(document: Document, tag: string, id?: string): Element {
  const { prefix } = document.documentElement;
  const element = document.createElementNS(DMN, prefix ? `${prefix}:${tag}` : tag);
  if (id !== undefined) element.setAttribute('id', id);
  return element;
}

/** The text of the `text` child. */
export const textOf = (element: Element): string => childrenOf(element, 'text')[0]?.textContent.trim() ?? '';

/** Sets the text of the `text` child; one that says so already stays as it is written. */
export function setText(element: Element, text: string) {
  let [child] = childrenOf(element, 'text');
  if (child && textOf(element) === text) return;
  if (!child) {
    child = elementOf(element.ownerDocument, 'text');
    element.append(child);
  }
  child.textContent = text;
}

/** Each element on a line of its own, two spaces deeper than its parent: a change reads well in a comparison. */
export function tidy(element: Element, depth: number): void {
  const nodes = [...element.childNodes];
  const blank = (node: Node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() === '';
  if (!element.firstElementChild || nodes.some((n) => n.nodeType === Node.TEXT_NODE && !blank(n))) return;
  nodes.filter(blank).forEach((node) => element.removeChild(node));
  const line = (deep: number) => element.ownerDocument.createTextNode(`\n${'  '.repeat(deep)}`);
  for (const node of [...element.childNodes]) {
    element.insertBefore(line(depth + 1), node);
    if (node instanceof Element) tidy(node, depth + 1);
  }
  element.append(line(depth));
}
