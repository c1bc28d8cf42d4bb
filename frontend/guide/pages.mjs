// The pages of the user guide's pictures: who looks, where, and what to do before the picture is taken.
// `found` holds what is looked up once in the sample data, such as the todo and its customer.

const csv = [
  '客户编号,姓名,手机,邮箱,城市,累计消费,会员等级',
  'N1001,陆家嘴贸易,13900001001,buy@example.com,上海,12800,金卡',
  'N1002,周敏,13900001002,zhou@example.com,杭州,860,普通',
  'N1003,江北教育,139000010,edu@example.com,南京,,银卡',
].join('\n');

async function uploadFile(page) {
  await page.setInputFiles('input[type=file]', {
    name: 'customers.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  await page.getByText('N1001').first().waitFor();
}

async function foldFirst(page) {
  const head = page.locator('[role="grid"] button[aria-expanded="true"]').first();
  await head.click();
  await page.getByRole('heading', { level: 1 }).hover();
}

/** Seen by a staff member; those with `phone` also on a phone. */
export const staffPages = [
  { name: 'home', path: '/', phone: true },
  { name: 'todos', path: (found) => `/todos/${found.todo}`, phone: true },
  { name: 'customers', path: '/apps/churn/data/customer', phone: true },
  { name: 'grouped', path: '/apps/churn/data/customer?group=value_tier', before: foldFirst },
  { name: 'kanban', path: '/apps/churn/data/customer?kind=kanban&group=stage' },
  { name: 'calendar', path: '/apps/churn/data/customer?kind=calendar&date=contract_end' },
  { name: 'customer', path: (found) => `/apps/churn/data/customer/${found.customer}`, phone: true },
  { name: 'history', path: (found) => `/apps/churn/data/customer/${found.customer}?tab=history` },
  { name: 'board', path: '/apps/churn/boards/recovery', phone: true },
  { name: 'outbox', path: '/apps/churn/outbox' },
  { name: 'me', path: '/me', phone: true },
];

/** Seen by an administrator, who may also build. */
export const adminPages = [
  { name: 'import', path: '/apps/churn/import/customer', before: uploadFile },
  { name: 'build', path: '/apps/churn/build' },
  { name: 'forms', path: '/apps/churn/build/forms' },
  { name: 'form-designer', path: '/apps/churn/build/forms/customer' },
  { name: 'form-logic', path: '/apps/churn/build/forms/call_result?tab=logic' },
  { name: 'form-translate', path: '/apps/churn/build/forms/customer?tab=texts' },
  { name: 'rules', path: '/apps/churn/build/rules' },
  { name: 'rule-editor', path: '/apps/churn/build/rules/high_value_churn_risk' },
  { name: 'flows', path: '/apps/churn/build/flows' },
  { name: 'flow-designer', path: '/apps/churn/build/flows/pre_churn' },
  { name: 'boards', path: '/apps/churn/build/boards' },
  { name: 'board-designer', path: '/apps/churn/build/boards/recovery' },
  { name: 'messages', path: '/apps/churn/build/messages' },
  { name: 'message-editor', path: '/apps/churn/build/messages/care_email' },
  { name: 'decision-editor', path: '/apps/churn/build/decisions/strategy' },
  { name: 'menu', path: '/apps/churn/build/menu' },
  { name: 'releases', path: '/apps/churn/build/releases' },
  { name: 'install', path: '/install' },
  { name: 'users', path: '/admin/users' },
  { name: 'departments', path: (found) => `/admin/departments?department=${found.department}` },
  { name: 'keys', path: '/admin/keys' },
  { name: 'settings', path: '/admin/settings' },
];
