import { Database } from 'lucide-react';
import { Link } from 'react-router';
import { appPath, useCurrentApp } from '@/core/app/useApp';
import { moreForms, useAppEntries, type NavEntry } from '@/app/frame/navigation';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { PageHeader } from '@/shared/ui/PageHeader';
import { usePhone } from '@/shared/usePhone';
import styles from './FormList.module.css';

type Entry = Pick<NavEntry, 'to' | 'label' | 'icon'>;

/** Every form of the app, to its records: those of the menu first. A phone, which has no menu, shows its boards too. */
export default function FormListPage() {
  const t = useT('app.frame');
  const label = useLabel();
  const phone = usePhone();
  const app = useCurrentApp();
  const menu = useAppEntries(app);
  if (!app) return null;
  const inMenu = (kind: 'form' | 'board') => menu.filter((_, at) => app.navigation[at]?.[kind]);
  const boards = inMenu('board');
  const others = moreForms(app).map(({ key, label: name }): Entry => ({
    to: appPath.data(app.key, key),
    label: label(name, key),
    icon: Database,
  }));
  return (
    <>
      <PageHeader title={t('nav.forms')} note={app.forms.length} />
      <Entries entries={[...inMenu('form'), ...others]} />
      {phone && boards.length > 0 && (
        <section aria-labelledby="boards">
          <h2 id="boards" className={styles.heading}>
            {t('nav.boards')}
          </h2>
          <Entries entries={boards} />
        </section>
      )}
    </>
  );
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul className={styles.forms}>
      {entries.map(({ to, label, icon: Icon }) => (
        <li key={to}>
          <Link to={to} className={styles.form}>
            <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
