import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import {
  addComment,
  changeComment,
  deleteComment,
  listComments,
  restoreComment,
  type Comment,
} from '@/core/api/comments';
import { keys } from '@/core/api/keys';
import { mayWrite, useUser } from '@/core/session/useSession';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { ErrorState } from '@/shared/ui/ErrorState';
import { errorText } from '@/shared/ui/errorText';
import { useUndoNotice } from '@/shared/useUndoNotice';
import { MoreButton } from '@/shared/ui/MoreButton';
import pageStyles from '../page/page.module.css';
import { CommentInput } from './CommentInput';
import { CommentItem } from './CommentItem';
import { useWantedComment } from './useWantedComment';
import styles from './comments.module.css';

interface Props {
  app: string;
  form: string;
  id: string;
}

/** What people say about a record, newest first. */
export function Comments({ app, form, id }: Props) {
  const t = useT('app.records');
  const client = useQueryClient();
  const user = useUser();
  const undoNotice = useUndoNotice();
  const { message } = useNotices();
  const place = { app, form, record: id };
  const query = useInfiniteQuery({
    queryKey: [...keys.record(app, form, id), 'comments'],
    queryFn: ({ pageParam }) => listComments(place, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
  const comments = query.data?.pages.flatMap((page) => page.items) ?? [];
  const wanted = useWantedComment(query, comments);
  const refresh = () => client.invalidateQueries({ queryKey: keys.record(app, form, id) });
  const doing = async (work: Promise<unknown>) => {
    try {
      await work;
      await refresh();
    } catch (error) {
      void message.error(errorText(error, t));
      throw error;
    }
  };
  const remove = async (comment: Comment) => {
    await doing(deleteComment(place, comment.id));
    undoNotice(t('comment.deleted'), async () => {
      await restoreComment(place, comment.id);
      await refresh();
    });
  };
  const writes = mayWrite(user);
  if (!writes && query.isSuccess && comments.length === 0) return null;
  return (
    <section className={pageStyles.card} aria-label={t('comment.title')}>
      <div className={pageStyles.cardHead}>
        <h2>{t('comment.title')}</h2>
      </div>
      <div className={styles.body}>
        {writes && (
          <CommentInput action={t('comment.send')} onSave={(text) => doing(addComment(place, text))} />
        )}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />}
        {comments.length > 0 && (
          <ul className={styles.list}>
            {comments.map((comment) => (
              <CommentItem
                key={comment.id}
                comment={comment}
                wanted={comment.id === wanted}
                onChange={(text) => doing(changeComment(place, comment.id, text))}
                onDelete={() => {
                  // What went wrong has been said.
                  remove(comment).catch(() => undefined);
                }}
              />
            ))}
          </ul>
        )}
        <MoreButton query={query} label={t('page.earlier')} />
      </div>
    </section>
  );
}
