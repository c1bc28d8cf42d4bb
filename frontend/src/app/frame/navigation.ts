import { useQuery } from '@tanstack/react-query';
import { BarChart3, Database, House, LayoutGrid, ListTodo, Send, Users, type LucideIcon } from 'lucide-react';
import { useLocation } from 'react-router';
import type { App, NavigationItem } from '@/core/api/apps';
import { keys } from '@/core/api/keys';
import { listTodos } from '@/core/api/todos';
import { appPath, useCurrentApp } from '@/core/app/useApp';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { useMenuIcons } from './useMenuIcons';

export interface NavEntry {
  key: string;
  to: string;
  label: string;
  icon: LucideIcon;
  badge?: number;
  /** Draws attention to the badge. */
  urgent?: boolean;
  /** A group begins with it, under this heading; '' where what comes after belongs to no heading. */
  heading?: string;
}

/** Numbers of open todos, for the badges. */
export function useTodoCounts() {
  const filter = { state: 'mine', limit: 1 } as const;
  const { data } = useQuery({ queryKey: keys.todoList(filter), queryFn: () => listTodos(filter) });
  return data?.counts;
}

export function useCustomerPath(): string | undefined {
  const app = useCurrentApp();
  return app?.customerForm && appPath.data(app.key, app.customerForm);
}

/** The menu of the app. */
export function useAppEntries(app: App | undefined): NavEntry[] {
  const label = useLabel();
  const items = app?.navigation ?? [];
  const icons = useMenuIcons(items.some((item) => item.icon));
  if (!app) return [];
  return items.flatMap((item, at): NavEntry[] => {
    if (item.heading) return [];
    const key = item.form ?? item.board ?? '';
    const above = items[at - 1]?.heading;
    return [
      {
        key,
        to: item.form ? appPath.data(app.key, key) : appPath.board(app.key, key),
        label: label(item.label, key),
        icon: icons[item.icon ?? ''] ?? iconOf(item, app),
        heading: above && label(above),
      },
    ];
  });
}

function iconOf(item: NavigationItem, app: App): LucideIcon {
  if (!item.form) return BarChart3;
  return item.form === app.customerForm ? Users : Database;
}

/** The entries of Work mode: home, todos, what the app lists, messages. */
export function useWorkEntries(): NavEntry[] {
  const t = useT('app.frame');
  const app = useCurrentApp();
  const counts = useTodoCounts();
  const entries = useAppEntries(app);
  const fixed: NavEntry[] = [
    { key: 'home', to: '/', label: t('nav.home'), icon: House },
    {
      key: 'todos',
      to: '/todos',
      label: t('nav.todos'),
      icon: ListTodo,
      badge: counts?.mine,
      urgent: Boolean(counts?.overdue),
    },
  ];
  if (!app) return fixed;
  const last: NavEntry[] = [
    ...(moreForms(app).length > 0
      ? [{ key: 'forms', to: appPath.forms(app.key), label: t('nav.forms'), icon: LayoutGrid }]
      : []),
    { key: 'outbox', to: appPath.outbox(app.key), label: t('nav.outbox'), icon: Send },
  ];
  if (last[0] && entries.some(({ heading }) => heading)) last[0].heading = '';
  return [...fixed, ...entries, ...last];
}

/** Entries by the headings they stand under; the first group may have none. */
export function inGroups(entries: readonly NavEntry[]): NavEntry[][] {
  const groups: NavEntry[][] = [];
  for (const entry of entries) {
    const group = entry.heading === undefined && groups.at(-1);
    if (group) group.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

/** The forms of the app its navigation does not lead to. */
export const moreForms = (app: App) =>
  app.forms.filter(({ key }) => !app.navigation.some((item) => item.form === key));

/** What can be searched for by name: the entries of Work mode, and every further form. */
export function usePages(): NavEntry[] {
  const label = useLabel();
  const app = useCurrentApp();
  const entries = useWorkEntries();
  if (!app) return entries;
  const forms = moreForms(app).map((form): NavEntry => ({
    key: form.key,
    to: appPath.data(app.key, form.key),
    label: label(form.label, form.key),
    icon: Database,
  }));
  return [...entries, ...forms];
}

/** The entry one is at: of several the path is below the nearest. */
export function activeEntry(pathname: string, entries: readonly NavEntry[]): string | undefined {
  const longestFirst = [...entries].sort((a, b) => b.to.length - a.to.length);
  return longestFirst.find((entry) => isActive(pathname, entry.to))?.key;
}

/** Whether the path is below the entry; home only when exact. */
export function isActive(pathname: string, to: string): boolean {
  return to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);
}

export function useBuildMode(): boolean {
  return /^\/apps\/[^/]+\/build(\/|$)/.test(useLocation().pathname);
}
