import { Checkbox } from 'antd';
import type { PlanStep } from '@/core/api/documents';
import { useT } from '@/shared/i18n/i18n';
import styles from './Releases.module.css';

export interface PlanProps {
  steps: readonly PlanStep[];
  /** What the person has accepted so far. */
  accepted: readonly string[];
  onAccept: (accepted: string[]) => void;
}

/** What publishing does to the data, step by step; what loses values has to be accepted. */
export function Plan({ steps, accepted, onAccept }: PlanProps) {
  const t = useT('app.build');
  return (
    <div className={styles.plan}>
      <h3>{t('releases.plan')}</h3>
      <ul>
        {steps.map(({ text, accept }, at) => (
          <li key={at}>
            {text}
            {accept && (
              <Checkbox
                className={styles.accept}
                checked={accepted.includes(accept)}
                onChange={({ target }) => {
                  const others = accepted.filter((one) => one !== accept);
                  onAccept(target.checked ? [...others, accept] : others);
                }}
              >
                {t('releases.accept')}
              </Checkbox>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
