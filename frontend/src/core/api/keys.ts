/**
 * The keys under which answers are cached. What belongs to an app is under `['app', app, …]`, so that live events and
 * changes can invalidate exactly what they touch.
 */
export const keys = {
  session: ['session'] as const,
  users: ['users'] as const,
  people: (search: string) => ['people', search] as const,
  apiKeys: ['api-keys'] as const,
  settings: ['settings'] as const,
  templates: ['templates'] as const,
  apps: ['apps'] as const,
  runningJobs: ['jobs'] as const,
  job: (id: string) => ['job', id] as const,
  todos: ['todos'] as const,
  todoList: (filter: object) => ['todos', 'list', filter] as const,
  todo: (id: string) => ['todos', 'one', id] as const,
  app: (app: string) => ['app', app] as const,
  members: (app: string) => ['app', app, 'members'] as const,
  catalog: (app: string) => ['app', app, 'catalog'] as const,
  documents: (app: string) => ['app', app, 'documents'] as const,
  document: (app: string, kind: string, key: string) => ['app', app, 'documents', kind, key] as const,
  uses: (app: string, kind: string) => ['app', app, 'documents', 'uses', kind] as const,
  editors: (app: string, kind: string, key: string) => ['app', app, 'editors', kind, key] as const,
  releases: (app: string) => ['app', app, 'releases'] as const,
  form: (app: string, form: string) => ['app', app, 'form', form] as const,
  cleaning: (app: string, form: string) => ['app', app, 'cleaning', form] as const,
  views: (app: string, form: string) => ['app', app, 'views', form] as const,
  records: (app: string, form: string) => ['app', app, 'records', form] as const,
  record: (app: string, form: string, id: string) => ['app', app, 'records', form, 'one', id] as const,
  recordList: (app: string, form: string, query: object) =>
    ['app', app, 'records', form, 'list', query] as const,
  bin: (app: string, form: string, search: string) => ['app', app, 'records', form, 'bin', search] as const,
  search: (app: string, text: string, limit: number) => ['search', app, text, limit] as const,
  recents: (user: string, places: object[]) => ['search', 'recents', user, places] as const,
  rules: (app: string) => ['app', app, 'rules'] as const,
  flows: (app: string) => ['app', app, 'flows'] as const,
  cases: (app: string) => ['app', app, 'cases'] as const,
  touches: (app: string) => ['app', app, 'touches'] as const,
  boards: (app: string) => ['app', app, 'boards'] as const,
  board: (app: string, board: string) => ['app', app, 'boards', board] as const,
  boardData: (app: string, board: string, period: object, locale: string) =>
    ['app', app, 'board-data', board, period, locale] as const,
};
