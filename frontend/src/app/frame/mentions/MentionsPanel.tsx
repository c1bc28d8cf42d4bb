import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { AtSign, CheckCheck } from 'lucide-react';
import { keys } from '@/core/api/keys';
import { listMentions, readAllMentions, readMention, unreadMention } from '@/core/api/mentions';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { errorText } from '@/shared/ui/errorText';
import { MoreButton } from '@/shared/ui/MoreButton';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { useUndoNotice } from '@/shared/useUndoNotice';
import { MentionRow } from './MentionRow';
import styles from './mentions.module.css';

interface Props {
  open: boolean;
  unread: number;
  onClose: () => void;
}

/** The comments that name the person who is signed in, newest first. */
export default function MentionsPanel({ open, unread, onClose }: Props) {
  const t = useT('app.frame');
  const client = useQueryClient();
  const { message } = useNotices();
  const undoNotice = useUndoNotice();
  const query = useInfiniteQuery({
    queryKey: keys.mentionList,
    queryFn: ({ pageParam }) => listMentions(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    enabled: open,
  });
  const mentions = query.data?.pages.flatMap((page) => page.items) ?? [];
  const refresh = () => client.invalidateQueries({ queryKey: keys.mentions });
  const doing = async (work: () => Promise<unknown>) => {
    try {
      await work();
      await refresh();
    } catch (error) {
      void message.error(errorText(error, t));
    }
  };
  const readAll = () =>
    doing(async () => {
      const { comments } = await readAllMentions();
      undoNotice(t('mentions.allRead'), async () => {
        await Promise.all(comments.map(unreadMention));
        await refresh();
      });
    });
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={t('mentions.title')}
      classNames={{ body: styles.panel }}
      extra={
        unread > 0 && (
          <Button type="text" icon={<CheckCheck size={16} />} onClick={() => void readAll()}>
            {t('mentions.readAll')}
          </Button>
        )
      }
    >
      {query.isPending && <RowsSkeleton rows={5} height={64} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />}
      {query.isSuccess && mentions.length === 0 && (
        <EmptyState icon={AtSign} title={t('mentions.none')} text={t('mentions.noneHint')} compact />
      )}
      <ul className={styles.list}>
        {mentions.map((mention) => (
          <MentionRow
            key={mention.comment}
            mention={mention}
            onOpen={() => {
              onClose();
              if (!mention.read) void doing(() => readMention(mention.comment));
            }}
          />
        ))}
      </ul>
      <MoreButton query={query} label={t('mentions.earlier')} />
    </Drawer>
  );
}
