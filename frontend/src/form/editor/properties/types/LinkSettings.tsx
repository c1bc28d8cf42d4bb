import { useFormEditing } from '../../FormEditorContext';
import { FormSelect } from '../FormSelect';
import { OnDelete } from './OnDelete';
import type { TypeSettingsProps } from './typeSettings';

/** Which form a link leads to, and what becomes of the record, or row, with the link when that one is deleted. */
export function LinkSettings({ settings, onChange }: TypeSettingsProps) {
  const { rows } = useFormEditing();
  return (
    <>
      <FormSelect
        value={settings.form}
        onChange={(form) => {
          onChange({ form });
        }}
      />
      <OnDelete
        of={rows === undefined ? 'record' : 'row'}
        value={settings['onDelete'] as string | undefined}
        onChange={(onDelete) => {
          onChange({ onDelete });
        }}
      />
    </>
  );
}
