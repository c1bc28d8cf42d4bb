import type { CSSProperties } from 'react';
import type { GridLayout } from './gridLayout';

/** Keeps a frozen column in sight. */
export function stickyAt(layout: GridLayout, frozen: number, at: number): CSSProperties | undefined {
  return at < frozen ? { position: 'sticky', left: layout.lefts[at], zIndex: 1 } : undefined;
}
