import { Button, Dropdown } from 'antd';
import { Ellipsis } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Comment } from '@/core/api/comments';
import { formatDateTime } from '@/shared/format/time';
import { useT } from '@/shared/i18n/i18n';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { CommentInput } from './CommentInput';
import { partsOf } from './mentions';
import styles from './comments.module.css';

interface Props {
  comment: Comment;
  /** Whether somebody was led here; it comes into sight and has the focus. */
  wanted?: boolean;
  onChange: (text: string) => Promise<void>;
  onDelete: () => void;
}

/** What somebody said; changed and deleted by its author. */
export function CommentItem({ comment, wanted = false, onChange, onDelete }: Props) {
  const t = useT('app.records');
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!wanted) return;
    item.current?.scrollIntoView({ block: 'center' });
    item.current?.focus({ preventScroll: true });
  }, [wanted]);
  const [editing, setEditing] = useState(false);
  const { by, at, editedAt, editable, deletable, text, mentions } = comment;
  const items = [
    ...(editable ? [{ key: 'edit', label: t('page.edit') }] : []),
    ...(deletable ? [{ key: 'delete', label: t('page.delete'), danger: true }] : []),
  ];
  return (
    <li ref={item} className={styles.comment} data-wanted={wanted} tabIndex={wanted ? -1 : undefined}>
      <div className={styles.who}>
        <strong>{by?.name ?? '—'}</strong>
        <RelativeTime at={at} />
        {editedAt && <small title={formatDateTime(editedAt)}>{t('comment.edited')}</small>}
        {items.length > 0 && !editing && (
          <Dropdown
            trigger={['click']}
            placement="bottomRight"
            menu={{
              items,
              onClick: ({ key }) => {
                if (key === 'edit') setEditing(true);
                else onDelete();
              },
            }}
          >
            <Button
              type="text"
              size="small"
              className={styles.menu}
              icon={<Ellipsis size={16} />}
              aria-label={t('page.more')}
            />
          </Dropdown>
        )}
      </div>
      {editing ? (
        <CommentInput
          text={text}
          mentions={mentions}
          action={t('shared:action.save')}
          autoFocus
          onCancel={() => {
            setEditing(false);
          }}
          onSave={async (next) => {
            await onChange(next);
            setEditing(false);
          }}
        />
      ) : (
        <p className={styles.text}>
          {partsOf(text, mentions).map((part, index) =>
            'text' in part ? (
              part.text
            ) : (
              <span key={index} className={styles.mention}>
                @{part.person.name}
              </span>
            ),
          )}
        </p>
      )}
    </li>
  );
}
