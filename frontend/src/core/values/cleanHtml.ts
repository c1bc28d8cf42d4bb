/** What a rich text may hold; the server keeps to the same list. */
const elements = new Set('P BR H1 H2 H3 H4 UL OL LI BLOCKQUOTE PRE HR B STRONG I EM U S CODE A'.split(' '));
const blocks = new Set('P H1 H2 H3 H4 UL OL LI BLOCKQUOTE PRE HR'.split(' '));

/** Elements whose content is no text. */
const silent = new Set(
  'SCRIPT STYLE TEMPLATE IFRAME OBJECT EMBED NOSCRIPT NOEMBED NOFRAMES TITLE TEXTAREA XMP SVG MATH'.split(
    ' ',
  ),
);
const address = /^(https?:|mailto:|tel:)/i;

/** A piece of clean text: words, or an element with pieces in it. */
export type Piece = string | { tag: string; href?: string; within: Piece[] };

const deepest = 100;

function pieces(node: Node, depth: number): Piece[] {
  return [...node.childNodes].flatMap((child): Piece[] => {
    if (child.nodeType === Node.TEXT_NODE) return [child.textContent ?? ''];
    if (!(child instanceof Element)) return [];
    const name = child.tagName.toUpperCase();
    if (silent.has(name)) return [];
    if (depth > deepest) return [child.textContent];
    const within = pieces(child, depth + 1);
    if (!elements.has(name)) return within;
    const href = name === 'A' ? (child.getAttribute('href') ?? '') : '';
    return [{ tag: name.toLowerCase(), within, ...(address.test(href) ? { href } : {}) }];
  });
}

/** HTML as pieces in which nothing runs or loads, whatever it was. */
export const cleanHtml = (html: string): Piece[] =>
  pieces(new DOMParser().parseFromString(html, 'text/html').body, 0);

function words(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  if (piece.tag === 'br') return ' ';
  const text = piece.within.map(words).join('');
  return blocks.has(piece.tag.toUpperCase()) ? ` ${text} ` : text;
}

/** The words of a rich text in one line. */
export const htmlText = (html: string): string =>
  cleanHtml(html).map(words).join('').replace(/\s+/g, ' ').trim();
