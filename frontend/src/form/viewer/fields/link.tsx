import { keys } from '@/core/api/keys';
import { queryRecords } from '@/core/api/records';
import { useFormContext } from '../context';
import type { FieldInputProps, FieldView } from '../fieldView';
import { RemoteSelect } from './RemoteSelect';

function LinkInput(props: FieldInputProps<string>) {
  const { app } = useFormContext();
  const form = props.property['x-eddy']?.form ?? '';
  return (
    <RemoteSelect
      {...props}
      queryKey={(search) => keys.recordList(app ?? '', form, { search, limit: 20 })}
      find={async (search, signal) =>
        (await queryRecords(app ?? '', form, { search, limit: 20 }, signal)).items
      }
    />
  );
}

export const linkView: FieldView = { type: 'link', Input: LinkInput };
