import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import type { App } from '@/core/api/apps';
import { keys } from '@/core/api/keys';
import { ApiError } from '@/core/api/problem';
import type { Role, User } from '@/core/api/session';
import { changeUser, createUser, setMemberRoles, type NewUser } from '@/core/api/users';
import { useUser } from '@/core/session/useSession';
import { FormView, useDirty, useForm, type FormSource } from '@/form/viewer';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import { userSource } from './userSource';
import styles from './admin.module.css';

interface Props {
  /** A new user without. */
  user?: User;
  apps: App[];
  onClose: () => void;
}

const appField = (key: string) => `app_${key}`;

export function UserDrawer({ user, apps, onClose }: Props) {
  const t = useT('app.admin');
  const client = useQueryClient();
  const me = useUser();
  const { message, modal } = useNotices();
  const source: FormSource = userSource(t, apps, user === undefined, appField);
  const roles = Object.fromEntries(apps.map((app) => [appField(app.key), user?.apps?.[app.key] ?? []]));
  const form = useForm(source, { role: 'staff', ...user, ...roles });
  const dirty = useDirty(form);

  const save = useMutation({
    mutationFn: async () => {
      const values = form.values();
      const text = (key: string) => (values[key] === undefined ? undefined : String(values[key]));
      const common = { name: text('name') ?? '', email: text('email'), role: values['role'] as Role };
      const password = text('password');
      const stored = user
        ? await changeUser(user.id, password ? { ...common, password } : common)
        : await createUser({ ...common, username: text('username') ?? '', password } as NewUser);
      const changes = form.changes();
      for (const app of apps) {
        const field = appField(app.key);
        if (field in changes)
          await setMemberRoles(app.key, stored.id, (values[field] as string[] | undefined) ?? []);
      }
    },
    onSuccess: () => {
      void message.success(t('users.saved'));
      onClose();
    },
    onError: (error) => {
      const rest = error instanceof ApiError ? form.showIssues(error.issues) : [];
      if (rest.length > 0 || !(error instanceof ApiError) || error.issues.length === 0) {
        void message.error(errorText(error, t));
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.users }),
  });
  const activate = useMutation({
    mutationFn: (active: boolean) => changeUser(user?.id ?? '', { active }),
    onError: (error) => void message.error(errorText(error, t)),
    onSettled: () => client.invalidateQueries({ queryKey: keys.users }),
  });
  const toggle = () => {
    if (!user) return;
    if (!user.active) activate.mutate(true);
    else {
      void modal.confirm({
        title: t('users.deactivateTitle', { name: user.name }),
        content: t('users.deactivateText'),
        okText: t('users.deactivate'),
        okButtonProps: { danger: true },
        onOk: () => activate.mutateAsync(false),
      });
    }
  };
  return (
    <Drawer
      open
      size={480}
      title={user ? user.name : t('users.add')}
      onClose={onClose}
      footer={
        <div className={styles.footer}>
          <Button
            type="primary"
            loading={save.isPending}
            disabled={!dirty}
            onClick={() => {
              if (!form.checkAll()) save.mutate();
            }}
          >
            {t('shared:action.save')}
          </Button>
          {user && user.id !== me.id && (
            <Button type="text" danger={user.active} loading={activate.isPending} onClick={toggle}>
              {t(user.active ? 'users.deactivate' : 'users.activate')}
            </Button>
          )}
        </div>
      }
    >
      <FormView form={form} />
    </Drawer>
  );
}
