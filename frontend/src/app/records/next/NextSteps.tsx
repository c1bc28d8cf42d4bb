import { useState } from 'react';
import type { NextStep } from '@/core/api/nextSteps';
import { useT } from '@/shared/i18n/i18n';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Bone } from '@/shared/ui/Skeleton';
import { StepAction } from './StepAction';
import { StepBecause } from './StepBecause';
import { stepTone } from './stepTone';
import { useNextSteps } from './useNextSteps';
import { useStepTitle } from './useStepTitle';
import pageStyles from '../page/page.module.css';
import styles from './next.module.css';

interface Props {
  app: string;
  form: string;
  id: string;
}

/** What to do now, why, and the button that does it; what comes after it below. */
export function NextSteps({ app, form, id }: Props) {
  const t = useT('app.records');
  const query = useNextSteps(app, form, id);
  const [all, setAll] = useState(false);
  const [first, ...rest] = query.data ?? [];
  const shown = all ? rest : rest.slice(0, 2);
  return (
    <section className={`${pageStyles.card} ${styles.next}`} data-tone={first && stepTone(first)}>
      <h2>{t('next.title')}</h2>
      {query.isPending && <Bone width="80%" />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />}
      {first && <Step app={app} form={form} id={id} step={first} primary />}
      {shown.map((step, index) => (
        <Step key={index} app={app} form={form} id={id} step={step} />
      ))}
      {!all && rest.length > shown.length && (
        <button
          type="button"
          className={styles.more}
          onClick={() => {
            setAll(true);
          }}
        >
          {t('next.more', { count: rest.length - shown.length })}
        </button>
      )}
    </section>
  );
}

interface StepProps extends Props {
  step: NextStep;
  /** The step; the others come after it. */
  primary?: boolean;
}

function Step({ step, primary = false, ...place }: StepProps) {
  const title = useStepTitle();
  return (
    <div className={styles.step} data-primary={primary || undefined}>
      <p className={styles.title}>{title(step)}</p>
      <StepBecause app={place.app} form={place.form} step={step} />
      <StepAction {...place} step={step} primary={primary} />
    </div>
  );
}
