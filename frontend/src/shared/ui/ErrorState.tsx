import { Button } from 'antd';
import { CircleAlert, Lock } from 'lucide-react';
import { useT } from '@/shared/i18n/i18n';
import { errorText } from './errorText';
import styles from './State.module.css';

interface Props {
  error: unknown;
  onRetry?: () => void;
  fullPage?: boolean;
  compact?: boolean;
}

const forbidden = (error: unknown) =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === 403;

/** What failed and what one can do: try again, or ask somebody who may give the right. */
export function ErrorState({ error, onRetry, fullPage = false, compact = false }: Props) {
  const t = useT('shared');
  const locked = forbidden(error);
  const Icon = locked ? Lock : CircleAlert;
  return (
    <div className={fullPage ? styles.full : undefined} role="alert">
      <div className={compact ? styles.compact : styles.state}>
        <span className={styles.mark} data-tone={locked ? undefined : 'error'}>
          <Icon size={compact ? 20 : 26} strokeWidth={1.5} aria-hidden="true" />
        </span>
        <p className={styles.title}>{t(locked ? 'error.forbidden' : 'error.title')}</p>
        <p className={styles.text}>{locked ? t('error.forbiddenText') : errorText(error, t)}</p>
        {onRetry && !locked && (
          <div className={styles.actions}>
            <Button onClick={onRetry}>{t('action.retry')}</Button>
          </div>
        )}
      </div>
    </div>
  );
}
