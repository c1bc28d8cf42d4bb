import type { Touch } from '@/core/api/touches';

/** How a message fared, told by the furthest thing that happened; keys of `state` in area `app.outbox`. */
export const touchStates = [
  'queued',
  'claimed',
  'sent',
  'delivered',
  'opened',
  'clicked',
  'failed',
  'held',
  'not_sent',
  'cancelled',
] as const;
export type TouchStateKey = (typeof touchStates)[number];

/** States the list can be filtered by. */
export const filterStates = ['held', 'queued', 'sent', 'not_sent', 'failed', 'cancelled'] as const;

export const colors: Record<TouchStateKey, string> = {
  queued: 'slate',
  claimed: 'slate',
  sent: 'blue',
  delivered: 'blue',
  opened: 'teal',
  clicked: 'green',
  failed: 'red',
  held: 'amber',
  not_sent: 'slate',
  cancelled: 'slate',
};

const isState = (state: string): state is TouchStateKey => touchStates.some((known) => known === state);

export function touchState(touch: Touch): TouchStateKey | undefined {
  if (touch.clickedAt) return 'clicked';
  if (touch.openedAt) return 'opened';
  return isState(touch.state) ? touch.state : undefined;
}
