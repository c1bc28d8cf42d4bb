import type { Field } from '@/core/api/catalog';
import type { Rec } from '@/core/api/records';
import { Value } from '@/form/viewer/Value';

interface Props {
  record: Pick<Rec, 'values' | 'display'>;
  field: Field;
  /** As on the page of one record, where nothing is shortened. */
  whole?: boolean;
}

/** What a record holds in a field, with the names of whom it links to. */
export function RecordValue({ record: { values, display }, field, whole }: Props) {
  return (
    <Value
      field={field}
      value={values[field.key]}
      display={display[field.key]?.title}
      names={display}
      whole={whole}
    />
  );
}
