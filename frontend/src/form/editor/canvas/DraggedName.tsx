import { propertyLabel } from '@/form/viewer';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import styles from '../FormEditor.module.css';
import { useFormEditing, type Dragged } from '../FormEditorContext';
import { keyOfScope } from '../model/layout';

/** What hangs at the pointer while something is dragged. */
export function DraggedName({ dragged }: { dragged: Dragged }) {
  const name = useNameOfDragged();
  return <div className={styles.overlay}>{name(dragged)}</div>;
}

function useNameOfDragged(): (what: Dragged) => string {
  const t = useT('form.editor');
  const label = useLabel();
  const language = useLanguage();
  const { catalog, form } = useFormEditing();
  return (what) => {
    if ('section' in what) return t('palette.section');
    if ('type' in what) return label(catalog.fieldTypes.find((f) => f.key === what.type)?.label, what.type);
    if (what.element.type !== 'Control') return 'label' in what.element ? label(what.element.label) : '';
    const key = keyOfScope(what.element.scope);
    return propertyLabel(key, form.schema.properties[key], language);
  };
}
