import type { TFunction } from 'i18next';
import type { App } from '@/core/api/apps';
import type { Property } from '@/core/api/forms';
import type { FormSource } from '@/form/viewer';

const roles = ['admin', 'builder', 'staff', 'viewer'] as const;

/** The form for an account: what it is called, what it may do, and its roles in each app. */
export function userSource(
  t: TFunction,
  apps: App[],
  creating: boolean,
  appField: (key: string) => string,
): FormSource {
  const properties: Record<string, Property> = {
    name: { type: 'string', title: t('app.admin:users.name'), maxLength: 100 },
    ...(creating
      ? { username: { type: 'string', title: t('app.admin:users.username'), maxLength: 60 } }
      : {}),
    email: { type: 'string', format: 'email', title: t('app.admin:users.email') },
    role: {
      type: 'string',
      title: t('app.admin:users.role'),
      description: t('app.admin:users.roleHelp'),
      'x-eddy': {
        type: 'choice',
        options: roles.map((role) => ({ value: role, label: both(t(`app.admin:role.${role}`)) })),
      },
    },
    password: {
      type: 'string',
      minLength: 10,
      title: t(creating ? 'app.admin:users.password' : 'app.admin:users.newPassword'),
      description: t(creating ? 'app.admin:users.passwordHelp' : 'app.admin:users.newPasswordHelp'),
      'x-eddy': { type: 'password' },
    },
  };
  for (const app of apps.filter((candidate) => candidate.roles.length > 0)) {
    properties[appField(app.key)] = {
      type: 'array',
      'x-eddy': {
        type: 'choices',
        label: both(
          t('app.admin:users.rolesIn', { app: app.label['zh-CN'] ?? app.key }),
          t('app.admin:users.rolesIn', { app: app.label.en ?? app.key }),
        ),
        options: app.roles.map((role) => ({ value: role.key, label: role.label })),
      },
    };
  }
  return {
    schema: { properties, required: ['name', 'role', ...(creating ? ['username', 'password'] : [])] },
  };
}

/** Already in the reader's language. */
const both = (chinese: string, english = chinese) => ({ 'zh-CN': chinese, en: english });
