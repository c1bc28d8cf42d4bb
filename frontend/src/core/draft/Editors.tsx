import { UsersRound } from 'lucide-react';
import { useT } from '@/shared/i18n/i18n';
import styles from './Draft.module.css';
import type { DraftAddress } from './useDraft';
import { useEditors } from './useEditors';

/** “Li Na is editing”: who else has this document open. */
export function Editors({ address }: { address: DraftAddress }) {
  const t = useT('core.draft');
  const [first, ...others] = useEditors(address);
  if (!first) return null;
  const names = [first, ...others].map((person) => person.name).join(t('editors.comma'));
  const words =
    others.length === 0
      ? t('editors.one', { name: first.name })
      : t('editors.more', { name: first.name, count: others.length });
  return (
    <span className={styles.editors} role="status" title={names}>
      <UsersRound size={14} aria-hidden="true" />
      <span>{words}</span>
    </span>
  );
}
