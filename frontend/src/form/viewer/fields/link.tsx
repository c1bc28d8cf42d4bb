import { useState } from 'react';
import type { FieldInputProps, FieldView } from '../fieldView';
import { RemoteSelect, type Titled } from './RemoteSelect';
import { useLinked } from './useLinked';

function LinkInput(props: FieldInputProps<string>) {
  const [added, setAdded] = useState<Titled>();
  const { source, drawer } = useLinked(props.property, (record) => {
    setAdded(record);
    props.onChange(record.id);
  });
  return (
    <>
      <RemoteSelect {...props} {...source} added={added} />
      {drawer}
    </>
  );
}

export const linkView: FieldView = { type: 'link', Input: LinkInput };
