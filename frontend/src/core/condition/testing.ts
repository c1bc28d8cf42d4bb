import i18next from 'i18next';
import type { Field, Table } from '@/core/api/catalog';
import type { Label, Language } from '@/shared/i18n/language';
import en from './i18n/en.json';
import zh from './i18n/zh-CN.json';
import type { ConditionScope } from './scope';
import type { SentenceContext } from './sentence';

const label = (zhText: string, enText: string): Label => ({ 'zh-CN': zhText, en: enText });

function field(key: string, zhText: string, enText: string, kind: string, more: Partial<Field> = {}): Field {
  return {
    key,
    label: label(zhText, enText),
    type: kind.toLowerCase(),
    kind,
    operators: [],
    system: false,
    ...more,
  };
}

const table = (key: string, zhText: string, enText: string, fields: Field[], facts = false): Table => ({
  key,
  label: label(zhText, enText),
  system: false,
  facts,
  fields,
});

const link = (to: string, zhText: string, enText: string) =>
  field(to, zhText, enText, 'LINK', { linkTo: to });

/** A small app to ask conditions about. */
export const sampleTables: Table[] = [
  table('customer', '客户', 'Customer', [
    field('name', '姓名', 'Name', 'TEXT'),
    field('value_tier', '价值分层', 'Value tier', 'CHOICE', {
      options: [
        { value: 'high', label: label('高', 'High') },
        { value: 'low', label: label('低', 'Low') },
      ],
    }),
    field('last_login_at', '最近登录', 'Last login', 'DATETIME'),
    field('contract_end', '合同到期', 'Contract end', 'DATE'),
    field('balance', '余额', 'Balance', 'NUMBER'),
    field('consent', '已同意', 'Consent', 'BOOLEAN'),
    field('interests', '兴趣', 'Interests', 'CHOICES', {
      options: [{ value: 'a', label: label('音乐', 'Music') }],
    }),
    field('owner', '客户经理', 'Owner', 'PERSON'),
    field('team', '部门', 'Team', 'DEPARTMENT'),
    link('account', '公司', 'Account'),
    field('created_at', '创建时间', 'Created', 'DATETIME', { system: true }),
  ]),
  table('account', '公司', 'Account', [field('city', '城市', 'City', 'TEXT')]),
  table('survey', '调查', 'surveys', [
    link('customer', '客户', 'Customer'),
    field('nps', '评分', 'Score', 'NUMBER'),
    field('answered_at', '回答时间', 'Answered', 'DATETIME'),
  ]),
  table(
    'event',
    '行为',
    'events',
    [
      link('customer', '客户', 'Customer'),
      field('type', '类型', 'Type', 'TEXT'),
      field('at', '时间', 'Time', 'DATETIME'),
    ],
    true,
  ),
  table('order', '订单', 'orders', [
    link('customer', '客户', 'Customer'),
    field('amount', '金额', 'Amount', 'NUMBER'),
  ]),
];

export const sampleScope: ConditionScope = {
  app: 'churn',
  table: sampleTables[0] as Table,
  tables: sampleTables,
  tags: [{ key: 'silent', label: label('沉默', 'Silent') }],
};

/** Sentences in one language, without a page. */
export async function speaking(language: Language): Promise<SentenceContext> {
  const instance = i18next.createInstance();
  await instance.init({
    lng: language,
    ns: ['core.condition'],
    resources: { 'zh-CN': { 'core.condition': zh }, en: { 'core.condition': en } },
    interpolation: { escapeValue: false },
  });
  return { t: instance.t as SentenceContext['t'], language };
}
