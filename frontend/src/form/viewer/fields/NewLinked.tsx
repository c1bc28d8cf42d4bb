import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { LiveForm } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { ApiError } from '@/core/api/problem';
import { createRecord, type Rec } from '@/core/api/records';
import { useUser } from '@/core/session/useSession';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import { FormView } from '../FormView';
import { fieldTypeOf } from '../state/fieldType';
import { useDirty, useForm } from '../useForm';
import styles from './link.module.css';
import { shortFields } from './shortForm';

interface Props {
  app: string;
  live: LiveForm;
  /** What was searched for; the beginning of the new record's name. */
  typed: string;
  onAdded: (record: Rec) => void;
  onClose: () => void;
}

/** The short form of a linked record: what must be filled in and what lists show; all of it when asked for. */
export default function NewLinked({ app, live, typed, onAdded, onClose }: Props) {
  const t = useT('form.viewer');
  const label = useLabel();
  const client = useQueryClient();
  const user = useUser();
  const { message, modal } = useNotices();
  const { titleField = '', key: formKey, schema } = live.form;
  const named = ['text', 'long_text'].includes(fieldTypeOf(schema.properties[titleField] ?? {}));
  const form = useForm(live.form, {}, { user: user.id });
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [whole, setWhole] = useState(false);
  useState(() => {
    if (named && typed) form.set(titleField, typed);
  });
  const dirty = useDirty(form);
  const short = shortFields(live);
  const rest = Object.keys(schema.properties).filter((key) => !short.includes(key));

  const save = useMutation({
    mutationFn: () => createRecord(app, formKey, form.values(), idempotencyKey),
    onSuccess: (record) => {
      client.setQueryData(keys.record(app, formKey, record.id), record);
      void client.invalidateQueries({ queryKey: keys.records(app, formKey) });
      onAdded(record);
    },
    onError: (error) => {
      const issues = error instanceof ApiError ? error.issues : [];
      const elsewhere = form.showIssues(issues)[0]?.message;
      if (issues.length > 0) setWhole(true);
      if (elsewhere || issues.length === 0) void message.error(elsewhere ?? errorText(error, t));
    },
  });
  const submit = () => {
    const wrong = form.checkAll();
    if (wrong && !short.includes(wrong)) setWhole(true);
    if (!wrong) save.mutate();
  };
  const close = () => {
    if (!dirty) onClose();
    else void modal.confirm({ title: t('shared:leave'), okText: t('shared:action.discard'), onOk: onClose });
  };
  return (
    <Drawer
      open
      size={480}
      title={t('link.add', { name: label(live.form.label, formKey) })}
      onClose={close}
      footer={
        <Button type="primary" size="large" loading={save.isPending} onClick={submit}>
          {t('link.save')}
        </Button>
      }
    >
      <FormView form={form} app={app} hide={whole ? undefined : rest} onSubmit={submit} />
      {!whole && rest.length > 0 && (
        <Button
          type="link"
          className={styles.more}
          onClick={() => {
            setWhole(true);
          }}
        >
          {t('link.whole')}
        </Button>
      )}
    </Drawer>
  );
}
