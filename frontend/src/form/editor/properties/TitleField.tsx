import { useContext, type KeyboardEvent } from 'react';
import { LabelField } from '@/core/draft/LabelField';
import { useT } from '@/shared/i18n/i18n';
import type { Label } from '@/shared/i18n/language';
import { CanvasContext } from '../canvas/CanvasContext';
import { useFormEditing } from '../FormEditorContext';
import { columnKeys, columnPick, isRows } from '../model/rows';
import { Row } from './Row';
import { useKeyOfTitle } from './useKeyOfTitle';

export interface TitleFieldProps {
  fieldKey: string;
  /** Texts nobody wrote on purpose. */
  isDefault: (text: string) => boolean;
  onChange: (label: Label) => void;
}

/**
 * The title of a field, which its key follows. Enter goes on: to the options of a choice, to the first column of a
 * sub-table, else to the canvas.
 */
export function TitleField({ fieldKey, isDefault, onChange }: TitleFieldProps) {
  const t = useT('form.editor');
  const { form, view } = useFormEditing();
  const canvas = useContext(CanvasContext);
  const { leave, onFocus, onBlur } = useKeyOfTitle(fieldKey);
  const property = form.schema.properties[fieldKey];

  const goOn = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const option = event.currentTarget.closest('aside')?.querySelector<HTMLElement>('input[data-option]');
    const [column] = isRows(property) ? columnKeys(form, fieldKey) : [];
    if (!option && column === undefined) return;
    event.stopPropagation();
    if (option) {
      option.focus();
    } else if (column !== undefined) {
      // Asked for after the key has followed, which picks the field anew.
      const key = leave();
      canvas?.naming.ask();
      view.select(columnPick(key, column));
    }
  };
  return (
    <div data-enter-leaves onKeyDown={goOn} onFocus={onFocus} onBlur={onBlur}>
      <Row label={t('field.label')}>
        <LabelField
          name={t('field.label')}
          value={property?.['x-eddy']?.label}
          isDefault={isDefault}
          onChange={onChange}
        />
      </Row>
    </div>
  );
}
