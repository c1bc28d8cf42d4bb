import type { FormDocument, UiElement } from '@/core/api/forms';
import { SetValue } from '@/core/commands/SetValue';
import { LabelField } from '@/core/draft/LabelField';
import { useT } from '@/shared/i18n/i18n';
import { useFormEditing } from '../FormEditorContext';
import styles from '../FormEditor.module.css';
import type { Place } from '../model/layout';

/** A section: its title. */
export function SectionProperties({ element, place }: { element: UiElement; place: Place }) {
  const t = useT('form.editor');
  const { execute } = useFormEditing();
  const path = ['ui', ...place.flatMap((index) => ['elements', index]), 'label'];
  return (
    <div className={styles.properties}>
      <header>
        <h2>{t('palette.section')}</h2>
      </header>
      <div className={styles.field}>
        <span className={styles.fieldLabel}>{t('field.label')}</span>
        <LabelField
          name={t('field.label')}
          value={element.type === 'Group' ? element.label : undefined}
          onChange={(label) => {
            execute(new SetValue<FormDocument>('form.section', path, label));
          }}
        />
      </div>
    </div>
  );
}
