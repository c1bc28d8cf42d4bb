import { Database } from 'lucide-react';
import { useId } from 'react';
import { Link } from 'react-router';
import { appPath, useCurrentApp } from '@/core/app/useApp';
import { inGroups, moreForms, useAppEntries, type NavEntry } from '@/app/frame/navigation';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { PageHeader } from '@/shared/ui/PageHeader';
import { usePhone } from '@/shared/usePhone';
import styles from './FormList.module.css';

type Entry = Pick<NavEntry, 'to' | 'label' | 'icon'>;

/**
 * Every form of the app, to its records: those of the menu first, under its headings. A phone, which has no menu, shows
 * its boards too.
 */
export default function FormListPage() {
  const t = useT('app.frame');
  const label = useLabel();
  const phone = usePhone();
  const app = useCurrentApp();
  const menu = useAppEntries(app);
  if (!app) return null;
  const pages = app.navigation.filter((item) => !item.heading);
  const boards = menu.filter((_, at) => pages[at]?.board);
  const forms = menu.filter((entry) => !boards.includes(entry));
  const others = moreForms(app).map(({ key, label: name }): Entry => ({
    to: appPath.data(app.key, key),
    label: label(name, key),
    icon: Database,
  }));
  const underHeadings = menu.some(({ heading }) => heading);
  return (
    <>
      <PageHeader title={t('nav.forms')} note={app.forms.length} />
      {underHeadings ? (
        <>
          {inGroups(menu).map((group) => (
            <Section
              key={group[0]?.to}
              heading={group[0]?.heading}
              entries={group.filter((entry) => phone || forms.includes(entry))}
            />
          ))}
          <Section heading={t('nav.otherForms')} entries={others} />
        </>
      ) : (
        <>
          <Section entries={[...forms, ...others]} />
          {phone && <Section heading={t('nav.boards')} entries={boards} />}
        </>
      )}
    </>
  );
}

function Section({ heading, entries }: { heading?: string | undefined; entries: readonly Entry[] }) {
  const id = useId();
  if (entries.length === 0) return null;
  if (!heading) return <Entries entries={entries} />;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {heading}
      </h2>
      <Entries entries={entries} />
    </section>
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
