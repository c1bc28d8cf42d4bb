import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { keys } from '@/core/api/keys';
import { delegateTodo } from '@/core/api/todos';
import { FormView, useForm, type FormSource } from '@/form/viewer';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';

interface Props {
  id: string;
  onClose: () => void;
  onDone: () => void;
}

/** To whom, and a word with it. */
export default function DelegateDrawer({ id, onClose, onDone }: Props) {
  const t = useT('app.todos');
  const client = useQueryClient();
  const { message } = useNotices();
  const source: FormSource = {
    schema: {
      properties: {
        to: { type: 'string', title: t('delegate.to'), 'x-eddy': { type: 'person' } },
        note: { type: 'string', title: t('delegate.note'), maxLength: 1000, 'x-eddy': { type: 'long_text' } },
      },
      required: ['to'],
    },
  };
  const form = useForm(source, {});
  const send = useMutation({
    mutationFn: () => {
      const { to, note } = form.values();
      return delegateTodo(id, String(to), note === undefined ? undefined : String(note));
    },
    onSuccess: () => {
      void message.success(t('delegate.done'));
      onClose();
      onDone();
      void client.invalidateQueries({ queryKey: keys.todos });
    },
    onError: (error) => void message.error(errorText(error, t)),
  });
  return (
    <Drawer
      open
      title={t('delegate.title')}
      onClose={onClose}
      size={480}
      footer={
        <Button
          type="primary"
          block
          size="large"
          loading={send.isPending}
          onClick={() => {
            if (!form.checkAll()) send.mutate();
          }}
        >
          {t('delegate.action')}
        </Button>
      }
    >
      <FormView form={form} />
    </Drawer>
  );
}
