import type { DepartmentUses } from '@/core/api/departments';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import styles from './departments.module.css';

/** What names a department, in numbers. */
export function Uses({ uses }: { uses: DepartmentUses }) {
  const t = useT('app.admin');
  const label = useLabel();
  return (
    <div className={styles.uses}>
      <p>{t('departments.usedText')}</p>
      <ul>
        {uses.people > 0 && <li>{t('departments.usesPeople', { count: uses.people })}</li>}
        {uses.departments > 0 && <li>{t('departments.usesBelow', { count: uses.departments })}</li>}
        {uses.records.map(({ app, form, formLabel, field, count }) => (
          <li key={`${app} ${form} ${label(field, '')}`}>
            {t('departments.usesRecords', {
              count,
              form: label(formLabel, form),
              field: label(field, ''),
            })}
          </li>
        ))}
        {uses.documents.length > 0 && (
          <li>{t('departments.usesDocuments', { count: uses.documents.length })}</li>
        )}
      </ul>
    </div>
  );
}
