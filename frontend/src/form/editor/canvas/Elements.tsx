import { Fragment } from 'react';
import type { UiElement } from '@/core/api/forms';
import { propertyLabel } from '@/form/viewer';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useFormEditing } from '../FormEditorContext';
import styles from '../FormEditor.module.css';
import { requiredKeys } from '../model/fields';
import { keyOfScope, type Place } from '../model/layout';
import { isRows } from '../model/rows';
import { Box } from './Box';
import { Gap, Sides } from './Drops';
import { FieldPreview } from './FieldPreview';
import { PagesBox } from './PagesBox';
import { RowsBox } from './RowsBox';

interface ElementsProps {
  elements: UiElement[];
  list: Place;
}

/** Elements below each other, with gaps something can be dropped into. */
export function Elements({ elements, list }: ElementsProps) {
  const { identities } = useFormEditing();
  return (
    <div className={styles.list}>
      {elements.map((element, index) => (
        <Fragment
          key={
            element.type === 'Control' ? identities.of(keyOfScope(element.scope)) : `${element.type}-${index}`
          }
        >
          <Gap list={list} index={index} />
          <Shown element={element} place={[...list, index]} />
        </Fragment>
      ))}
      <Gap list={list} index={elements.length} last />
    </div>
  );
}

interface ShownProps<E> {
  element: E;
  place: Place;
}

type Of<T extends UiElement['type']> = Extract<UiElement, { type: T }>;

function Shown({ element, place }: ShownProps<UiElement>) {
  const label = useLabel();
  const { identities } = useFormEditing();
  if (element.type === 'Control') return <FieldBox element={element} place={place} />;
  if (element.type === 'Label') return <TextBox element={element} place={place} />;
  if (element.type === 'HorizontalLayout') {
    return (
      <div className={styles.row}>
        {element.elements.map((child, at) => (
          <Shown
            key={child.type === 'Control' ? identities.of(keyOfScope(child.scope)) : at}
            element={child}
            place={[...place, at]}
          />
        ))}
      </div>
    );
  }
  if (element.type === 'Categorization') {
    return (
      <PagesBox
        element={element}
        place={place}
        draw={(page, at) => <Elements key={at.join('.')} elements={page.elements} list={at} />}
      />
    );
  }
  return (
    <Box element={element} place={place} name={'label' in element ? label(element.label) : ''}>
      {'label' in element && <h3 className={styles.sectionTitle}>{label(element.label, ' ')}</h3>}
      <Elements elements={element.elements} list={place} />
    </Box>
  );
}

function FieldBox({ element, place }: ShownProps<Of<'Control'>>) {
  const language = useLanguage();
  const { app, form } = useFormEditing();
  const key = keyOfScope(element.scope);
  const property = form.schema.properties[key];
  return (
    <Box element={element} place={place} name={propertyLabel(key, property, language)}>
      {property && isRows(property) && <RowsBox fieldKey={key} />}
      {property && !isRows(property) && (
        <FieldPreview
          app={app}
          fieldKey={key}
          property={property}
          required={requiredKeys(form).includes(key)}
          label={element.label}
        />
      )}
      <Sides place={place} />
    </Box>
  );
}

function TextBox({ element, place }: ShownProps<Of<'Label'>>) {
  const t = useT('form.editor');
  const label = useLabel();
  const text = label(element.text);
  return (
    <Box element={element} place={place} name={text || t('palette.text')}>
      <p className={styles.text}>{text || t('canvas.noText')}</p>
      <Sides place={place} />
    </Box>
  );
}
