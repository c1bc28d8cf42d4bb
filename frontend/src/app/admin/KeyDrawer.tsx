import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { Copy } from 'lucide-react';
import { keys } from '@/core/api/keys';
import type { Role } from '@/core/api/session';
import { createApiKey } from '@/core/api/users';
import { FormView, useForm, type FormSource } from '@/form/viewer';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import styles from './admin.module.css';

/** Makes a key and shows its secret this once. */
export function KeyDrawer({ onClose }: { onClose: () => void }) {
  const t = useT('app.admin');
  const client = useQueryClient();
  const { message } = useNotices();
  const both = (text: string) => ({ 'zh-CN': text, en: text });
  const source: FormSource = {
    schema: {
      properties: {
        name: { type: 'string', title: t('keys.name'), description: t('keys.nameHelp'), maxLength: 100 },
        role: {
          type: 'string',
          title: t('users.role'),
          'x-eddy': {
            type: 'choice',
            options: (['admin', 'builder', 'staff', 'viewer'] as const).map((role) => ({
              value: role,
              label: both(t(`role.${role}`)),
            })),
          },
        },
      },
      required: ['name', 'role'],
    },
  };
  const form = useForm(source, { role: 'staff' });
  const create = useMutation({
    mutationFn: () => {
      const { name, role } = form.values();
      return createApiKey(String(name), role as Role);
    },
    onError: (error) => void message.error(errorText(error, t)),
    onSettled: () => client.invalidateQueries({ queryKey: keys.apiKeys }),
  });
  const secret = create.data?.secret;
  return (
    <Drawer
      open
      size={480}
      title={t('keys.add')}
      onClose={onClose}
      footer={
        secret ? (
          <Button type="primary" onClick={onClose}>
            {t('keys.kept')}
          </Button>
        ) : (
          <Button
            type="primary"
            loading={create.isPending}
            onClick={() => {
              if (!form.checkAll()) create.mutate();
            }}
          >
            {t('keys.create')}
          </Button>
        )
      }
    >
      {secret ? (
        <>
          <p>{t('keys.once')}</p>
          <div className={styles.secret}>
            <code>{secret}</code>
            <Button
              icon={<Copy size={15} />}
              onClick={() => {
                void navigator.clipboard.writeText(secret).then(() => message.success(t('keys.copied')));
              }}
            >
              {t('keys.copy')}
            </Button>
          </div>
        </>
      ) : (
        <FormView form={form} />
      )}
    </Drawer>
  );
}
