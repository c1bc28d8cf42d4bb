import { propertyLabel } from '@/form/viewer';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import styles from '../FormEditor.module.css';
import { useFormEditing, type Dragged } from '../FormEditorContext';
import { typeName } from '../model/fieldTypes';
import { keyOfScope } from '../model/layout';

/** What hangs at the pointer while something is dragged. */
export function DraggedName({ dragged, several }: { dragged: Dragged; several: number }) {
  const t = useT('form.editor');
  const name = useNameOfDragged();
  return (
    <div className={styles.overlay}>{several > 1 ? t('many.title', { count: several }) : name(dragged)}</div>
  );
}

function useNameOfDragged(): (what: Dragged) => string {
  const t = useT('form.editor');
  const label = useLabel();
  const language = useLanguage();
  const { catalog, form } = useFormEditing();
  return (what) => {
    if ('part' in what) return t(`palette.${what.part === 'text' ? 'note' : what.part}`);
    if ('column' in what) {
      const property = form.schema.properties[what.field]?.items?.properties?.[what.column];
      return propertyLabel(what.column, property, language);
    }
    if ('type' in what) return label(typeName(catalog, what.type), what.type);
    const { element } = what;
    if (element.type === 'Label') return label(element.text);
    if (element.type === 'Categorization') return element.elements.map((one) => label(one.label)).join(' · ');
    if (element.type !== 'Control') return 'label' in element ? label(element.label) : '';
    const key = keyOfScope(element.scope);
    return propertyLabel(key, form.schema.properties[key], language);
  };
}
