import { keys } from '@/core/api/keys';
import { searchPeople } from '@/core/api/users';
import type { RemoteSource } from './RemoteSelect';

/** Finds people by name. */
export const peopleSource: RemoteSource = {
  queryKey: (search) => keys.people(search),
  find: async (search, signal) =>
    (await searchPeople(search, signal)).items.map((person) => ({
      id: person.id,
      title: person.name,
      note: [person.department, person.username].filter(Boolean).join(' · '),
    })),
};
