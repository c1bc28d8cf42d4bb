import { createBrowserRouter, type RouteObject } from 'react-router';
import { buildRoutes } from './build/routes';
import { Frame } from './frame/Frame';
import { buildPage, page } from './page';
import { RouteError } from './frame/RouteError';
import { CalledNow } from './records/CalledNow';

const appRoutes: RouteObject[] = [
  { path: 'data', lazy: page(() => import('./records/FormListPage')) },
  {
    path: 'data/:form',
    Component: CalledNow,
    children: [
      { index: true, lazy: page(() => import('./records/RecordListPage')) },
      { path: 'bin', lazy: page(() => import('./records/BinPage')) },
      { path: 'duplicates', lazy: page(() => import('./records/DuplicatesPage')) },
      { path: ':id', lazy: page(() => import('./records/RecordPage')) },
    ],
  },
  { path: 'boards/:board', lazy: page(() => import('./boards/BoardPage')) },
  { path: 'outbox', lazy: page(() => import('./outbox/OutboxPage')) },
  {
    path: 'import/:form',
    Component: CalledNow,
    children: [{ index: true, lazy: buildPage(() => import('./imports/ImportPage')) }],
  },
  { path: 'build', children: buildRoutes },
];

export const router = createBrowserRouter([
  { path: '/sign-in', lazy: page(() => import('./signin/SignInPage')), ErrorBoundary: RouteError },
  {
    path: '/',
    Component: Frame,
    HydrateFallback: () => null,
    ErrorBoundary: RouteError,
    children: [
      {
        ErrorBoundary: RouteError,
        children: [
          { index: true, lazy: page(() => import('./home/HomePage')) },
          { path: 'apps/:app', children: appRoutes },
          { path: 'install', lazy: page(() => import('./home/InstallPage')) },
          { path: 'todos/:id?', lazy: page(() => import('./todos/TodoPage')) },
          { path: 'me', lazy: page(() => import('./me/MePage')) },
          { path: 'admin/users', lazy: buildPage(() => import('./admin/UsersPage')) },
          { path: 'admin/departments', lazy: buildPage(() => import('./admin/DepartmentsPage')) },
          { path: 'admin/keys', lazy: buildPage(() => import('./admin/KeysPage')) },
          { path: 'admin/settings', lazy: buildPage(() => import('./admin/SettingsPage')) },
          { path: '*', lazy: page(() => import('./frame/NotFoundPage')) },
        ],
      },
    ],
  },
]);
