import { formatInteger } from '@/shared/format/number';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import type { Section } from './entries';
import styles from './Search.module.css';

/** The name of a section, and how many there are where not all is shown. */
export function SectionHead({ section }: { section: Section }) {
  const t = useT('app.frame');
  const language = useLanguage();
  return (
    <div className={styles.head} role="presentation">
      <span id={`section-${section.key}`}>{section.title}</span>
      {section.total !== undefined && (
        <small>
          {t('search.of', { shown: section.shown, total: formatInteger(section.total, language) })}
        </small>
      )}
    </div>
  );
}
