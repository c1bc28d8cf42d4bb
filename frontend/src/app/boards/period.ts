import type { BoardDocument, BoardPeriod } from '@/core/api/boards';
import { formatDate } from '@/shared/format/time';

/** The periods offered; `custom` takes two days of the calendar. */
export const presets = ['7', '30', '90', '180', '365'] as const;

export interface ChosenPeriod extends BoardPeriod {
  /** Days back from today, or undefined for two dates. */
  days?: number;
}

function daysBack(days: number, today: Date): { from: string; to: string } {
  const from = new Date(today);
  from.setDate(from.getDate() - days + 1);
  return { from: formatDate(from), to: formatDate(today) };
}

function defaultDays(board: BoardDocument): number | undefined {
  const filter = board.filters?.find((candidate) => candidate.kind === 'period');
  if (!filter) return undefined;
  return filter.default?.days ?? (filter.default?.months ?? 3) * 30;
}

/** The period in the URL, else the board's own; undefined for a board without a period. */
export function readPeriod(
  board: BoardDocument,
  parameters: URLSearchParams,
  today: Date,
): ChosenPeriod | undefined {
  const standard = defaultDays(board);
  if (standard === undefined) return undefined;
  const from = parameters.get('from');
  const to = parameters.get('to');
  if (from && to) return { from, to };
  const days = Number(parameters.get('days')) || standard;
  return { days, ...daysBack(days, today) };
}
