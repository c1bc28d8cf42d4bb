import type { Label } from '@/shared/i18n/language';
import { LabelField } from '@/core/draft/LabelField';
import { useT } from '@/shared/i18n/i18n';
import { ChangeElement } from '../commands/ChangeElement';
import { useFormEditing } from '../FormEditorContext';
import styles from '../FormEditor.module.css';
import type { Place } from '../model/layout';

export interface TextPropertiesProps {
  place: Place;
  /** The title of a section, or the words of a text. */
  part: 'label' | 'text';
  value: Label | undefined;
}

/** A section's title, or a text between the fields. */
export function TextProperties({ place, part, value }: TextPropertiesProps) {
  const t = useT('form.editor');
  const { execute } = useFormEditing();
  const name = t(part === 'text' ? 'text.words' : 'field.label');
  return (
    <div className={styles.properties}>
      <header>
        <h2>{t(part === 'text' ? 'palette.note' : 'palette.section')}</h2>
      </header>
      <div className={styles.field}>
        <span className={styles.fieldLabel}>{name}</span>
        <LabelField
          name={name}
          value={value}
          rows={part === 'text' ? 3 : undefined}
          onChange={(next) => {
            execute(new ChangeElement(place, part, next));
          }}
        />
      </div>
    </div>
  );
}
