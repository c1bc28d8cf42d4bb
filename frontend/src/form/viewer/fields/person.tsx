import { keys } from '@/core/api/keys';
import { searchPeople } from '@/core/api/users';
import type { FieldInputProps, FieldView } from '../fieldView';
import { RemoteSelect } from './RemoteSelect';

function PersonInput(props: FieldInputProps<string>) {
  return (
    <RemoteSelect
      {...props}
      queryKey={(search) => keys.people(search)}
      find={async (search, signal) =>
        (await searchPeople(search, signal)).items.map((person) => ({
          id: person.id,
          title: person.department ? `${person.name} · ${person.department}` : person.name,
        }))
      }
    />
  );
}

export const personView: FieldView = { type: 'person', Input: PersonInput };
