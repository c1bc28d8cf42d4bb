// The pages of the user guide's pictures: where each is, and what to do before the picture is taken.
// `state` holds what the tour finds once, such as the customer that the pictures show.

/** The staff pages, seen by the one who does the work. */
export const staffPages = [
  { name: 'home', path: '/', phone: true },
  { name: 'todos', path: '/todos', phone: true },
  { name: 'todo', path: (state) => `/todos/${state.todo}`, phone: true },
  { name: 'customers', path: '/apps/churn/data/customer', phone: true },
  { name: 'customer', path: (state) => `/apps/churn/data/customer/${state.customer}`, phone: true },
  { name: 'customer-history', path: (state) => `/apps/churn/data/customer/${state.customer}?tab=history` },
  { name: 'board', path: '/apps/churn/boards/recovery', phone: true },
  { name: 'outbox', path: '/apps/churn/outbox', phone: true },
  { name: 'import', path: '/apps/churn/import/customer' },
  { name: 'me', path: '/me', phone: true },
];

/** The pages of builders and administrators. */
export const builderPages = [
  { name: 'build', path: '/apps/churn/build' },
  { name: 'forms', path: '/apps/churn/build/forms' },
  { name: 'form-designer', path: '/apps/churn/build/forms/customer' },
  { name: 'rules', path: '/apps/churn/build/rules' },
  { name: 'rule-editor', path: '/apps/churn/build/rules/high_value_churn_risk' },
  { name: 'flows', path: '/apps/churn/build/flows' },
  { name: 'flow-designer', path: '/apps/churn/build/flows/pre_churn' },
  { name: 'boards', path: '/apps/churn/build/boards' },
  { name: 'board-designer', path: '/apps/churn/build/boards/recovery' },
  { name: 'releases', path: '/apps/churn/build/releases' },
  { name: 'users', path: '/admin/users' },
  { name: 'keys', path: '/admin/keys' },
  { name: 'settings', path: '/admin/settings' },
];
