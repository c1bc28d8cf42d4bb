import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import type { LiveForm } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { deleteRecord, restoreRecord, type Gone, type Rec } from '@/core/api/records';
import { appPath } from '@/core/app/useApp';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { Crumbs } from '@/shared/ui/Crumbs';
import { errorText } from '@/shared/ui/errorText';
import { useUndoNotice } from '@/shared/useUndoNotice';
import { Tags } from '../Tags';
import { Fate } from './Fate';
import { HeaderActions } from './HeaderActions';
import { HeaderFacts } from './HeaderFacts';
import styles from './header.module.css';

interface Props {
  app: string;
  live: LiveForm;
  record: Rec;
  onEdit: () => void;
}

/** Who or what this is, how it stands, how to reach it, and what may be done with it. */
export function RecordHeader({ app, live, record, onEdit }: Props) {
  const t = useT('app.records');
  const label = useLabel();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { message } = useNotices();
  const offerUndo = useUndoNotice();
  const form = live.form.key;
  const refresh = () => client.invalidateQueries({ queryKey: keys.records(app, form) });
  const said = (gone: Gone | undefined) => {
    if (!gone) return t('page.deleted', { title: record.title });
    const along = [
      ...gone.deleted.map((one) =>
        t('page.alongDeleted', { form: label(one.label, one.form), count: one.count }),
      ),
      ...gone.unlinked.map((one) =>
        t('page.alongUnlinked', { form: label(one.label, one.form), count: one.count }),
      ),
    ];
    return t('page.deletedAlong', { title: record.title, along: along.join(t('page.alongComma')) });
  };
  const remove = useMutation({
    mutationFn: () => deleteRecord(app, form, record),
    onSuccess: async (gone) => {
      await navigate(appPath.data(app, form));
      void refresh();
      offerUndo(said(gone), async () => {
        await restoreRecord(app, form, record.id);
        await refresh();
      });
    },
    onError: (error) => void message.error(errorText(error, t)),
  });
  useEffect(() => {
    document.title = `${record.title} · Eddy`;
  }, [record.title]);

  return (
    <header className={styles.header}>
      <Crumbs above={[{ to: appPath.data(app, form), name: label(live.form.label, form) }]} />
      <div className={styles.titleLine}>
        <h1>{record.title || '—'}</h1>
        {record.sample && <span className={styles.sample}>{t('page.sample')}</span>}
        <HeaderActions
          app={app}
          live={live}
          record={record}
          onEdit={onEdit}
          onDelete={() => {
            remove.mutate();
          }}
        />
      </div>
      <Fate app={app} form={form} id={record.id} />
      <HeaderFacts app={app} live={live} record={record} />
      <Tags app={app} tags={record.tags} />
    </header>
  );
}
