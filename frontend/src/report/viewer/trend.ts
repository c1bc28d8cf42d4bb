import type { Kpi } from '@/core/api/boards';

export interface Trend {
  direction: 'up' | 'down' | 'same';
  /** Difference for ratios (in points), else the change relative to before. */
  by: number;
  points: boolean;
}

/** How a figure moved against the period before; undefined when there is nothing to compare with. */
export function trendOf({ value, previous, format }: Kpi): Trend | undefined {
  if (typeof value !== 'number' || typeof previous !== 'number') return undefined;
  const points = format === 'percent';
  const difference = value - previous;
  if (!points && previous === 0) return undefined;
  const by = points ? difference : difference / Math.abs(previous);
  const direction = Math.abs(by) < 0.0005 ? 'same' : by > 0 ? 'up' : 'down';
  return { direction, by, points };
}
