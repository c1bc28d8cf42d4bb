import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { CopyCheck } from 'lucide-react';
import type { LiveForm } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import {
  dismissDuplicates,
  listDuplicates,
  undismissDuplicates,
  type DuplicateGroup,
} from '@/core/api/merges';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { errorText } from '@/shared/ui/errorText';
import { MoreButton } from '@/shared/ui/MoreButton';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { useUndoNotice } from '@/shared/useUndoNotice';
import { GroupCard } from './GroupCard';
import styles from './duplicates.module.css';

interface Props {
  app: string;
  live: LiveForm;
  by: string[];
  /** So many records can be merged at once. */
  most: number;
  onCompare: (ids: string[]) => void;
}

/** Groups of records with the same values, the largest first. */
export function Groups({ app, live, by, most, onCompare }: Props) {
  const t = useT('app.records');
  const client = useQueryClient();
  const { message } = useNotices();
  const offerUndo = useUndoNotice();
  const form = live.form.key;
  const query = useInfiniteQuery({
    queryKey: [...keys.duplicates(app, form), 'list', by],
    queryFn: ({ pageParam }) => listDuplicates(app, form, by, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
  const refresh = () => client.invalidateQueries({ queryKey: keys.duplicates(app, form) });
  const dismiss = async ({ records }: DuplicateGroup) => {
    try {
      const said = await dismissDuplicates(
        app,
        form,
        records.map((record) => record.id),
      );
      void refresh();
      offerUndo(t('duplicates.dismissed', { count: records.length }), async () => {
        await undismissDuplicates(app, form, said.id);
        await refresh();
      });
    } catch (error) {
      void message.error(errorText(error, t));
    }
  };
  if (query.isPending) return <RowsSkeleton rows={8} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const groups = query.data.pages.flatMap((page) => page.items).filter((group) => group.records.length > 1);
  if (groups.length === 0) {
    return <EmptyState icon={CopyCheck} title={t('duplicates.none')} text={t('duplicates.noneText')} />;
  }
  return (
    <div className={styles.body}>
      <ul className={styles.groups} aria-label={t('duplicates.title')}>
        {groups.map((group) => (
          <GroupCard
            key={group.records.map((record) => record.id).join()}
            app={app}
            live={live}
            by={by}
            group={group}
            most={most}
            onCompare={onCompare}
            onDismiss={() => void dismiss(group)}
          />
        ))}
      </ul>
      <MoreButton query={query} />
    </div>
  );
}
