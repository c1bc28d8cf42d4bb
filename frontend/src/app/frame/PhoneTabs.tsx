import { BarChart3, LayoutGrid, ListTodo, User, Users } from 'lucide-react';
import { NavLink, useLocation } from 'react-router';
import { appPath, useCurrentApp } from '@/core/app/useApp';
import { useT } from '@/shared/i18n/i18n';
import { activeEntry, useTodoCounts, type NavEntry } from './navigation';
import styles from './PhoneTabs.module.css';

/** 待办 · 客户 · 表单 · 看板 · 我 */
export function PhoneTabs() {
  const t = useT('app.frame');
  const app = useCurrentApp();
  const counts = useTodoCounts();
  const { pathname } = useLocation();
  const board = app?.navigation.find((item) => item.board)?.board;
  const tabs: NavEntry[] = [
    {
      key: 'todos',
      to: '/todos',
      label: t('nav.todos'),
      icon: ListTodo,
      badge: counts?.mine,
      urgent: Boolean(counts?.overdue),
    },
    ...(app?.customerForm
      ? [
          {
            key: 'customers',
            to: appPath.data(app.key, app.customerForm),
            label: t('nav.customers'),
            icon: Users,
          },
        ]
      : []),
    ...(app
      ? [{ key: 'forms', to: appPath.forms(app.key), label: t('nav.formsShort'), icon: LayoutGrid }]
      : []),
    ...(app && board
      ? [{ key: 'board', to: appPath.board(app.key, board), label: t('nav.boards'), icon: BarChart3 }]
      : []),
    { key: 'me', to: '/me', label: t('nav.me'), icon: User },
  ];
  const active = activeEntry(pathname, tabs);
  return (
    <nav className={styles.tabs} aria-label={t('nav.main')}>
      {tabs.map(({ key, to, label, icon: Icon, badge, urgent }) => (
        <NavLink key={key} to={to} className={styles.tab} data-active={key === active}>
          <span className={styles.icon}>
            <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
            {badge ? (
              <span className={styles.badge} data-urgent={urgent}>
                {badge > 99 ? '99+' : badge}
              </span>
            ) : null}
          </span>
          {label}
        </NavLink>
      ))}
    </nav>
  );
}
