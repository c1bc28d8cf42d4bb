import { useLayoutEffect, useState, type RefObject } from 'react';

/** Rows drawn above and below those in sight, so that a quick turn of the wheel meets no blank ones. */
const spare = 12;

interface Rows {
  first: number;
  /** Behind the last one. */
  end: number;
}

/** The rows to draw of `count` rows of one height, `height` and `scrolled` in pixels. */
export function rowsInSight(count: number, row: number, scrolled: number, height: number): Rows {
  const first = Math.max(0, Math.min(count, Math.floor(scrolled / row)) - spare);
  return { first, end: Math.min(count, Math.ceil((scrolled + height) / row) + spare) };
}

/**
 * Which of many rows of one height stand in the scroller, below a head of the same height that stays, and how one of
 * them comes there.
 */
export function useRowsInSight(scroller: RefObject<HTMLElement | null>, count: number, row: number) {
  const [sight, setSight] = useState({ scrolled: 0, height: 0 });
  useLayoutEffect(() => {
    const at = scroller.current;
    if (!at) return;
    const look = () => {
      const scrolled = Math.floor(at.scrollTop / row) * row;
      const height = at.clientHeight + row;
      setSight((old) => (old.scrolled === scrolled && old.height === height ? old : { scrolled, height }));
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(at);
    at.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      at.removeEventListener('scroll', look);
    };
  }, [scroller, row]);
  const show = (index: number) => {
    const at = scroller.current;
    if (!at) return;
    const top = index * row;
    const lowest = top + 2 * row - at.clientHeight;
    if (top < at.scrollTop) at.scrollTo({ top });
    else if (lowest > at.scrollTop) at.scrollTo({ top: lowest });
  };
  return { rows: rowsInSight(count, row, sight.scrolled, sight.height), show };
}
