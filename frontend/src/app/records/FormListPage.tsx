import { Database, Users } from 'lucide-react';
import { Link } from 'react-router';
import { appPath, useCurrentApp } from '@/core/app/useApp';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { PageHeader } from '@/shared/ui/PageHeader';
import styles from './FormList.module.css';

/** Every form of the app, to its records. */
export default function FormListPage() {
  const t = useT('app.frame');
  const label = useLabel();
  const app = useCurrentApp();
  if (!app) return null;
  return (
    <>
      <PageHeader title={t('nav.forms')} note={app.forms.length} />
      <ul className={styles.forms}>
        {app.forms.map((form) => {
          const Icon = form.key === app.customerForm ? Users : Database;
          return (
            <li key={form.key}>
              <Link to={appPath.data(app.key, form.key)} className={styles.form}>
                <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
                {label(form.label, form.key)}
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}
