import type { TFunction } from 'i18next';
import type { UiElement } from '@/core/api/forms';
import type { Values } from '@/core/api/records';
import type { Settings, Smtp } from '@/core/api/settings';
import type { FormSource } from '@/form/viewer';

const both = (text: string) => ({ 'zh-CN': text, en: text });
const control = (key: string): UiElement => ({ type: 'Control', scope: `#/properties/${key}` });
const row = (...keys: string[]): UiElement => ({ type: 'HorizontalLayout', elements: keys.map(control) });

/** The two forms of the settings page over one flat set of values. */
export const settingsSource = {
  mail: (t: TFunction, passwordSet: boolean): FormSource => ({
    schema: {
      properties: {
        active: { type: 'boolean', title: t('app.admin:settings.active') },
        host: { type: 'string', title: t('app.admin:settings.host') },
        port: { type: 'integer', minimum: 1, maximum: 65535, title: t('app.admin:settings.port') },
        security: {
          type: 'string',
          title: t('app.admin:settings.security'),
          'x-eddy': {
            type: 'choice',
            options: (['none', 'starttls', 'tls'] as const).map((value) => ({
              value,
              label: both(t(`app.admin:settings.securityOf.${value}`)),
            })),
          },
        },
        user: { type: 'string', title: t('app.admin:settings.user') },
        password: {
          type: 'string',
          title: t('app.admin:settings.password'),
          description: passwordSet ? t('app.admin:settings.passwordKept') : undefined,
          'x-eddy': { type: 'password' },
        },
        from: {
          type: 'string',
          title: t('app.admin:settings.from'),
          description: t('app.admin:settings.fromHelp'),
        },
      },
    },
    ui: {
      type: 'VerticalLayout',
      elements: [
        control('active'),
        row('host', 'port'),
        row('security'),
        row('user', 'password'),
        row('from'),
      ],
    },
    logic: [
      {
        effect: 'require',
        fields: ['host', 'from'],
        if: { left: { field: 'active' }, op: 'eq', right: { value: true } },
      },
    ],
  }),
  limits: (t: TFunction): FormSource => ({
    schema: {
      properties: {
        publicUrl: {
          type: 'string',
          format: 'uri',
          title: t('app.admin:settings.publicUrl'),
          description: t('app.admin:settings.publicUrlHelp'),
        },
        quietFrom: { type: 'string', title: t('app.admin:settings.quietFrom'), 'x-eddy': { type: 'time' } },
        quietTo: { type: 'string', title: t('app.admin:settings.quietTo'), 'x-eddy': { type: 'time' } },
        capCount: { type: 'integer', minimum: 0, maximum: 100, title: t('app.admin:settings.capCount') },
        capDays: { type: 'integer', minimum: 1, maximum: 365, title: t('app.admin:settings.capDays') },
      },
      required: ['quietFrom', 'quietTo', 'capCount', 'capDays'],
    },
    ui: {
      type: 'VerticalLayout',
      elements: [row('publicUrl'), row('quietFrom', 'quietTo'), row('capCount', 'capDays')],
    },
  }),
};

export function flatten({ smtp, publicUrl, quietHours, marketingCap }: Settings): Values {
  return {
    active: smtp.active,
    host: smtp.host,
    port: smtp.port,
    security: smtp.security,
    user: smtp.user,
    from: smtp.from,
    publicUrl,
    quietFrom: quietHours.from,
    quietTo: quietHours.to,
    capCount: marketingCap.count,
    capDays: marketingCap.days,
  };
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
const number = (value: unknown) => (typeof value === 'number' ? value : undefined);

export function unflatten(before: Settings, values: Values): Settings {
  return {
    smtp: {
      active: values['active'] === true,
      host: text(values['host']),
      port: number(values['port']),
      security: (text(values['security']) as Smtp['security'] | undefined) ?? 'none',
      user: text(values['user']),
      password: text(values['password']),
      passwordSet: before.smtp.passwordSet,
      from: text(values['from']),
    },
    publicUrl: text(values['publicUrl']),
    quietHours: { from: text(values['quietFrom']) ?? '', to: text(values['quietTo']) ?? '' },
    marketingCap: { count: number(values['capCount']) ?? 0, days: number(values['capDays']) ?? 1 },
  };
}
