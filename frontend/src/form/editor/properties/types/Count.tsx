import { InputNumber } from 'antd';
import { SetValue } from '@/core/commands/SetValue';
import { useFormEditing } from '../../FormEditorContext';

/** As many as the server takes. */
const mostRows = 500;

interface CountProps {
  fieldKey: string;
  bound: 'minItems' | 'maxItems';
  name: string;
}

/** How many rows or values a record may have, at least or at most. */
export function Count({ fieldKey, bound, name }: CountProps) {
  const { form, execute } = useFormEditing();
  return (
    <InputNumber<number>
      value={form.schema.properties[fieldKey]?.[bound]}
      min={bound === 'minItems' ? 0 : 1}
      max={mostRows}
      precision={0}
      controls={false}
      placeholder={name}
      aria-label={name}
      style={{ width: '100%' }}
      onChange={(value) => {
        const path = ['schema', 'properties', fieldKey, bound];
        execute(new SetValue('form.property', path, value ?? undefined, true));
      }}
    />
  );
}
