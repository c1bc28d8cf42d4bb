import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { getCase } from '@/core/api/flows';
import { keys } from '@/core/api/keys';
import { formatDateTime } from '@/shared/format/time';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { ErrorState } from '@/shared/ui/ErrorState';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import styles from './timeline.module.css';

interface Props {
  app: string;
  id: string;
  onClose: () => void;
}

/** One case: where it stands and every step it went through. */
export default function CaseDrawer({ app, id, onClose }: Props) {
  const t = useT('app.records');
  const label = useLabel();
  const query = useQuery({ queryKey: [...keys.cases(app), 'one', id], queryFn: () => getCase(app, id) });
  const found = query.data;
  const steps = found?.steps ?? [];
  return (
    <Drawer
      open
      onClose={onClose}
      title={found ? label(found.info.flow.label, found.info.flow.key) : t('kind.case')}
    >
      {query.isPending && <RowsSkeleton rows={6} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />}
      {found && (
        <>
          <p className={styles.standing}>
            {t(`caseState.${found.info.state}`)}
            {steps.length > 0 && ` · ${t('page.at', { step: steps.map(({ name }) => name).join(' · ') })}`}
          </p>
          <ol className={styles.passed}>
            {found.timeline.map((entry, index) => (
              <li key={index}>
                <span>{entry.text}</span>
                <time dateTime={entry.at}>{formatDateTime(entry.at)}</time>
              </li>
            ))}
          </ol>
        </>
      )}
    </Drawer>
  );
}
