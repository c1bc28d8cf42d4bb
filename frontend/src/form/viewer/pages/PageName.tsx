import { CircleAlert } from 'lucide-react';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import type { PageState } from './pageStates';
import styles from './pages.module.css';

/** What a tab or step is called, with a mark when something on it must be put right. */
export function PageName({ state }: { state: PageState }) {
  const t = useT('form.viewer');
  const label = useLabel();
  return (
    <span className={styles.name}>
      {label(state.page.label)}
      {state.wrong > 0 && (
        <CircleAlert
          size={14}
          className={styles.wrong}
          role="img"
          aria-label={t('pages.wrong', { count: state.wrong })}
        />
      )}
    </span>
  );
}
