import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { ChevronRight, Ellipsis, PencilLine, Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import { Link, useNavigate } from 'react-router';
import type { LiveForm } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { deleteRecord, restoreRecord, type Rec } from '@/core/api/records';
import { appPath } from '@/core/app/useApp';
import { mayWrite, useUser } from '@/core/session/useSession';
import { Value } from '@/form/viewer/Value';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { errorText } from '@/shared/ui/errorText';
import { useUndoNotice } from '@/shared/useUndoNotice';
import { Tags } from '../Tags';
import styles from './page.module.css';

interface Props {
  app: string;
  live: LiveForm;
  record: Rec;
  onEdit: () => void;
}

/** Name, levels, owner and tags of a record; change and delete. */
export function RecordHeader({ app, live, record, onEdit }: Props) {
  const t = useT('app.records');
  const label = useLabel();
  const navigate = useNavigate();
  const client = useQueryClient();
  const user = useUser();
  const { message } = App.useApp();
  const offerUndo = useUndoNotice();
  const form = live.form.key;
  const refresh = () => client.invalidateQueries({ queryKey: keys.records(app, form) });
  const remove = useMutation({
    mutationFn: () => deleteRecord(app, form, record),
    onSuccess: async () => {
      await navigate(appPath.data(app, form));
      void refresh();
      offerUndo(t('page.deleted', { title: record.title }), async () => {
        await restoreRecord(app, form, record.id);
        await refresh();
      });
    },
    onError: (error) => void message.error(errorText(error, t)),
  });
  useEffect(() => {
    document.title = `${record.title} · Eddy`;
  }, [record.title]);

  const listed = live.listColumns.flatMap((key) => live.table.fields.filter((field) => field.key === key));
  const levels = listed.filter((field) => field.type === 'choice' || field.type === 'person').slice(0, 4);
  return (
    <header className={styles.header}>
      <nav className={styles.crumbs} aria-label={t('page.crumbs')}>
        <Link to={appPath.data(app, form)}>{label(live.form.label, form)}</Link>
        <ChevronRight size={14} aria-hidden="true" />
      </nav>
      <div className={styles.titleLine}>
        <h1>{record.title || '—'}</h1>
        <Tags app={app} tags={record.tags} />
        {record.sample && <span className={styles.sample}>{t('page.sample')}</span>}
        {mayWrite(user) && !live.form.facts && (
          <div className={styles.actions}>
            <Button icon={<PencilLine size={15} />} onClick={onEdit}>
              {t('page.edit')}
            </Button>
            <Dropdown
              trigger={['click']}
              menu={{
                items: [{ key: 'delete', danger: true, icon: <Trash2 size={14} />, label: t('page.delete') }],
                onClick: () => {
                  remove.mutate();
                },
              }}
            >
              <Button type="text" icon={<Ellipsis size={18} />} aria-label={t('page.more')} />
            </Dropdown>
          </div>
        )}
      </div>
      <dl className={styles.levels}>
        {levels.map((field) => (
          <div key={field.key}>
            <dt>{label(field.label, field.key)}</dt>
            <dd>
              <Value
                field={field}
                value={record.values[field.key]}
                display={record.display[field.key]?.title}
              />
            </dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
