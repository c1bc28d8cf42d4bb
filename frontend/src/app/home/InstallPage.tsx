import { Ban } from 'lucide-react';
import { mayAdminister, useUser } from '@/core/session/useSession';
import { useT } from '@/shared/i18n/i18n';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageHeader } from '@/shared/ui/PageHeader';
import Install from './Install';
import styles from './home.module.css';

/** One more app: from a template, or from a file another installation exported. */
export default function InstallPage() {
  const t = useT('app.home');
  const user = useUser();
  return (
    <>
      <PageHeader title={t('install.page')} />
      <div className={styles.page}>
        {mayAdminister(user) ? (
          <Install />
        ) : (
          <EmptyState icon={Ban} title={t('noApp')} text={t('noAppText')} />
        )}
      </div>
    </>
  );
}
