import { createElement, useMemo, type ReactNode } from 'react';
import { cleanHtml, type Piece } from '@/core/values/cleanHtml';
import styles from './richText.module.css';

const empty = new Set(['br', 'hr']);

function draw(piece: Piece, key: number): ReactNode {
  if (typeof piece === 'string') return piece;
  if (empty.has(piece.tag)) return createElement(piece.tag, { key });
  const link = piece.href ? { href: piece.href, target: '_blank', rel: 'noopener noreferrer nofollow' } : {};
  return createElement(piece.tag, { key, ...link }, piece.within.map(draw));
}

/** A rich text to be read, cleaned once more. */
export function ShownHtml({ html }: { html: string }) {
  const pieces = useMemo(() => cleanHtml(html), [html]);
  return <div className={styles.text}>{pieces.map(draw)}</div>;
}
