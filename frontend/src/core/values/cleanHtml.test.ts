import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanHtml, htmlText, type Piece } from './cleanHtml';

const hostile = readFileSync('../engines/core/src/test/resources/eddy/core/field/hostile_html.txt', 'utf8')
  .trim()
  .split('\n');
const allowed = 'p br h1 h2 h3 h4 ul ol li blockquote pre hr b strong i em u s code a'.split(' ');

const all = (pieces: Piece[]): Exclude<Piece, string>[] =>
  pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece, ...all(piece.within)]));

describe('cleanHtml', () => {
  it('has hostile texts to be tried with', () => {
    expect(hostile.length).toBeGreaterThan(40);
  });

  it.each(hostile)('makes %s harmless', (html) => {
    for (const { tag, href } of all(cleanHtml(html))) {
      expect(allowed).toContain(tag);
      if (href !== undefined) expect(href).toMatch(/^(https?|mailto|tel):/);
    }
  });

  it('keeps headings, lists, emphasis and links', () => {
    expect(cleanHtml('<h2>T</h2><ul><li>a <b>b</b></li></ul><a href="https://a.cn" class="x">c</a>')).toEqual(
      [
        { tag: 'h2', within: ['T'] },
        { tag: 'ul', within: [{ tag: 'li', within: ['a ', { tag: 'b', within: ['b'] }] }] },
        { tag: 'a', href: 'https://a.cn', within: ['c'] },
      ],
    );
  });
});

it('reads the words in one line', () => {
  expect(htmlText('<p>Hel<b>lo</b></p><p>a &amp; b<br>c</p>')).toBe('Hello a & b c');
});
