import { Link, useSearchParams } from 'react-router';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { useRunningCases } from './useRunningCases';
import styles from './page.module.css';

/** The running flows of a record and where each stands. */
export function OpenCases({ app, record }: { app: string; record: string }) {
  const t = useT('app.records');
  const label = useLabel();
  const [parameters] = useSearchParams();
  const cases = useRunningCases(app, record);
  if (cases.length === 0) return null;
  const opened = (id: string) => {
    const next = new URLSearchParams(parameters);
    next.set('case', id);
    return `?${next.toString()}`;
  };
  return (
    <section className={styles.card}>
      <h2>{t('page.cases')}</h2>
      <ul className={styles.cases}>
        {cases.map(({ info, steps }) => (
          <li key={info.id}>
            <p>
              <Link to={opened(info.id)}>{label(info.flow.label, info.flow.key)}</Link>
              <RelativeTime at={info.startedAt} />
            </p>
            {steps.length > 0 && (
              <small>{t('page.at', { step: steps.map((step) => step.name).join(' › ') })}</small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
