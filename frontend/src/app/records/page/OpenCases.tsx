import { useQuery } from '@tanstack/react-query';
import { keys } from '@/core/api/keys';
import { listCases } from '@/core/api/flows';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import styles from './page.module.css';

/** The running flows of a record and where each stands. */
export function OpenCases({ app, record }: { app: string; record: string }) {
  const t = useT('app.records');
  const label = useLabel();
  const filter = { record, state: 'running' as const };
  const { data } = useQuery({
    queryKey: [...keys.cases(app), filter],
    queryFn: () => listCases(app, filter),
  });
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.card}>
      <h2>{t('page.cases')}</h2>
      <ul className={styles.cases}>
        {data.items.map((item) => (
          <li key={item.id}>
            <p>
              <strong>{label(item.flow.label, item.flow.key)}</strong> <RelativeTime at={item.startedAt} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
