import { Button } from 'antd';
import { Plus, SquareStack, TextQuote } from 'lucide-react';
import { propertyLabel } from '@/form/viewer';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { AddElement } from '../commands/AddElement';
import { useFormEditing } from '../FormEditorContext';
import styles from '../FormEditor.module.css';
import { designedAs } from '../model/fieldTypes';
import { control, elementAt, keyOfScope, keysIn, walk, type Container, type Place } from '../model/layout';
import { pickOf } from '../model/picks';

/** Everything on the form as a list; and fields the form has that stand nowhere on it. */
export function Outline() {
  const t = useT('form.editor');
  const language = useLanguage();
  const label = useLabel();
  const { form, layout, view, execute } = useFormEditing();
  const placed = new Set(keysIn(layout));
  const loose = Object.keys(form.schema.properties).filter((key) => !placed.has(key));
  const shown = walk(layout).filter(
    ({ element, place }) =>
      place.length > 0 && element.type !== 'HorizontalLayout' && element.type !== 'Categorization',
  );
  return (
    <ul className={styles.outline}>
      {shown.map(({ element, place }) => {
        const key = element.type === 'Control' ? keyOfScope(element.scope) : undefined;
        const property = key === undefined ? undefined : form.schema.properties[key];
        const Icon =
          (property && designedAs(property)?.icon) ?? (element.type === 'Label' ? TextQuote : SquareStack);
        const name =
          key !== undefined
            ? propertyLabel(key, property, language)
            : label(element.type === 'Label' ? element.text : 'label' in element ? element.label : undefined);
        return (
          <li key={place.join('.')} style={{ paddingLeft: 14 * (place.length - 1 - hidden(layout, place)) }}>
            <button
              type="button"
              onClick={() => {
                view.select(pickOf(element, place));
              }}
            >
              <Icon size={14} aria-hidden="true" />
              {name || t('outline.section')}
            </button>
          </li>
        );
      })}
      {loose.map((key) => (
        <li key={key} className={styles.loose}>
          <span>{propertyLabel(key, form.schema.properties[key], language)}</span>
          <Button
            type="text"
            size="small"
            icon={<Plus size={14} />}
            title={t('outline.place')}
            aria-label={t('outline.place')}
            onClick={() => {
              execute(new AddElement(control(key), { list: [], index: layout.elements.length }));
            }}
          />
        </li>
      ))}
    </ul>
  );
}

/** How many of the elements around a place the outline does not show: rows, and tabs as a whole. */
const hidden = (layout: Container, place: Place): number =>
  place.filter((_, depth) => {
    const type = depth === 0 ? undefined : elementAt(layout, place.slice(0, depth))?.type;
    return type === 'HorizontalLayout' || type === 'Categorization';
  }).length;
