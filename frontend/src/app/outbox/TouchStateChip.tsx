import type { Touch } from '@/core/api/touches';
import { useT } from '@/shared/i18n/i18n';
import { OptionChip } from '@/shared/ui/OptionChip';
import { colors, touchState } from './touchState';
import styles from './outbox.module.css';

export function TouchStateChip({ touch }: { touch: Touch }) {
  const t = useT('app.outbox');
  const state = touchState(touch);
  if (!state) return <span>{touch.state}</span>;
  return <OptionChip option={{ value: state, label: t(`state.${state}`), color: colors[state] }} />;
}

/** Why it was not sent, in words; what the server says where we know no words. */
export function TouchReason({ reason }: { reason?: string }) {
  const t = useT('app.outbox');
  if (!reason) return null;
  return <small className={styles.reason}>{t(`reason.${reason}`, { defaultValue: reason })}</small>;
}
