import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useNavigate } from 'react-router';
import type { LiveForm } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { ApiError } from '@/core/api/problem';
import { changeRecord, conflictOf, createRecord, type Rec, type RecordConflict } from '@/core/api/records';
import { appPath } from '@/core/app/useApp';
import { ownDepartment } from '@/core/department/ownDepartment';
import { useUser } from '@/core/session/useSession';
import { FormView, useDirty, useForm } from '@/form/viewer';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import { useLeaveWarning } from '@/shared/useLeaveWarning';
import { usePhone } from '@/shared/usePhone';
import { Conflict } from './Conflict';
import { DrawerFooter, type Going } from './DrawerFooter';
import { JustSaved } from './JustSaved';

interface Props {
  app: string;
  live: LiveForm;
  /** The record to change; a new one without. */
  record?: Rec;
  onClose: () => void;
}

/** One of the records that are typed one after the other, and the one before it. */
interface Round {
  round: number;
  idempotencyKey: string;
  before?: Rec;
}

const firstRound = (): Round => ({ round: 0, idempotencyKey: crypto.randomUUID() });

/** The form of a record, new or changed. */
export default function RecordDrawer({ app, live, record, onClose }: Props) {
  const t = useT('app.records');
  const label = useLabel();
  const client = useQueryClient();
  const navigate = useNavigate();
  const user = useUser();
  const { message, modal } = useNotices();
  const [{ round, idempotencyKey, before }, setRound] = useState(firstRound);
  const form = useForm(
    live.form,
    record?.values ?? ownDepartment(live.form, user),
    { user: user.id, stored: record !== undefined },
    round,
  );
  const phone = usePhone();
  const fields = useRef<HTMLDivElement>(null);
  const [saved, setSaved] = useState(false);
  const [conflict, setConflict] = useState<RecordConflict>();
  // What the person has seen: the record as opened, or as a conflict showed it.
  const [seen, setSeen] = useState(record?.version ?? 0);
  const dirty = useDirty(form) && !saved;
  useLeaveWarning(dirty, t('shared:leave'));
  const formKey = live.form.key;

  const save = useMutation<Rec, Error, Going>({
    mutationFn: () =>
      record
        ? changeRecord(app, formKey, { id: record.id, version: seen }, form.changes())
        : createRecord(app, formKey, form.values(), idempotencyKey),
    onSuccess: async (stored, going) => {
      if (going === 'another') {
        setRound({ round: round + 1, idempotencyKey: crypto.randomUUID(), before: stored });
        // The next one need not wait for the list.
        void client.invalidateQueries({ queryKey: keys.records(app, formKey) });
        return;
      }
      // Before the way to the new record is asked for: what is saved needs no warning.
      flushSync(() => {
        setSaved(true);
      });
      client.setQueryData(keys.record(app, formKey, stored.id), stored);
      void message.success(t(record ? 'edit.saved' : 'edit.created', { title: stored.title }));
      onClose();
      if (!record) await navigate(appPath.record(app, formKey, stored.id));
      await client.invalidateQueries({ queryKey: keys.records(app, formKey) });
    },
    onError: (error) => {
      const met = conflictOf(error);
      if (met) {
        setConflict(met);
        setSeen(met.current.version);
        client.setQueryData(keys.record(app, formKey, met.current.id), met.current);
        return;
      }
      const rest = error instanceof ApiError ? form.showIssues(error.issues) : [];
      const elsewhere = rest[0]?.message;
      if (elsewhere || !(error instanceof ApiError) || error.issues.length === 0) {
        void message.error(elsewhere ?? errorText(error, t));
      }
    },
  });
  const submit = (going: Going) => {
    if (save.isPending) return;
    const wrong = form.checkAll();
    if (wrong) document.querySelector(`[data-field="${wrong}"]`)?.scrollIntoView({ block: 'center' });
    else save.mutate(going);
  };
  const toFirstField = useCallback(() => {
    // On a phone the keyboard would cover what there is to fill in.
    if (!phone) fields.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [phone]);
  useEffect(() => {
    if (round === 0) return;
    fields.current?.scrollIntoView({ block: 'start' });
    toFirstField();
  }, [round, toFirstField]);
  const close = () => {
    if (!dirty) onClose();
    else void modal.confirm({ title: t('shared:leave'), okText: t('shared:action.discard'), onOk: onClose });
  };
  const name = label(live.form.label, formKey);
  return (
    <Drawer
      open
      size={720}
      title={record ? t('edit.change', { title: record.title }) : t('edit.add', { name })}
      onClose={close}
      afterOpenChange={(open) => {
        if (open && !record) toFirstField();
      }}
      footer={
        <DrawerFooter
          fresh={!record}
          disabled={!dirty}
          saving={save.isPending ? save.variables : undefined}
          onSave={submit}
        />
      }
    >
      {conflict && (
        <Conflict
          app={app}
          fields={live.table.fields}
          key={conflict.current.version}
          conflict={conflict}
          onTake={(field, value) => {
            form.set(field, value ?? undefined);
          }}
        />
      )}
      <div ref={fields}>
        {before && <JustSaved app={app} form={formKey} record={before} />}
        <FormView
          key={round}
          form={form}
          app={app}
          display={record?.display}
          onSubmit={(another) => {
            submit(another && !record ? 'another' : 'away');
          }}
        />
      </div>
    </Drawer>
  );
}
