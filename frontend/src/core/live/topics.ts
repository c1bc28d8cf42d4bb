/** What the server says has changed. */
export interface LiveEvent {
  topic:
    | 'records'
    | 'todos'
    | 'touches'
    | 'rules'
    | 'cases'
    | 'job'
    | 'releases'
    | 'editors'
    | 'mentions'
    | 'heartbeat';
  app?: string;
  form?: string;
  id?: string;
}

type Key = readonly unknown[];

/** The cached answers an event makes stale, as prefixes of query keys. */
export function staleKeys(event: LiveEvent): Key[] {
  const app = (...rest: string[]): Key[] => (event.app ? [['app', event.app, ...rest]] : []);
  switch (event.topic) {
    case 'records':
      return [...(event.form ? app('records', event.form) : app('records')), ...app('board-data')];
    case 'todos':
      return [['todos'], ...app('board-data')];
    case 'touches':
      return [...app('touches'), ...app('board-data')];
    case 'rules':
      return [...app('rules'), ...app('records'), ...app('board-data')];
    case 'cases':
      return [...app('cases'), ...app('flows'), ...app('board-data')];
    case 'job':
      return event.id ? [['job', event.id]] : [['job']];
    case 'releases':
      return [['apps'], ...app()];
    case 'editors':
      return app('editors');
    case 'mentions':
      return [['mentions']];
    default:
      return [];
  }
}
