import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { X } from 'lucide-react';
import {
  addToDepartment,
  departmentPeople,
  removeFromDepartment,
  type Department,
} from '@/core/api/departments';
import { keys } from '@/core/api/keys';
import type { Person } from '@/core/api/users';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { ErrorState } from '@/shared/ui/ErrorState';
import { errorText } from '@/shared/ui/errorText';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { useUndoNotice } from '@/shared/useUndoNotice';
import { AddPerson } from './AddPerson';
import styles from './departments.module.css';

/** The people directly in a department. */
export function DepartmentPeople({ department }: { department: Department }) {
  const t = useT('app.admin');
  const client = useQueryClient();
  const offerUndo = useUndoNotice();
  const { message } = useNotices();
  const { id, retired } = department;
  const query = useQuery({ queryKey: keys.departmentPeople(id), queryFn: () => departmentPeople(id) });
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: keys.departments });
    await client.invalidateQueries({ queryKey: keys.users });
    await client.invalidateQueries({ queryKey: keys.session });
    await client.invalidateQueries({ queryKey: ['people'] });
  };
  const act = useMutation({
    mutationFn: ({ person, here }: { person: string; here: boolean }) =>
      here ? addToDepartment(id, person) : removeFromDepartment(id, person),
    onError: (error) => void message.error(errorText(error, t)),
    onSettled: refresh,
  });
  const remove = (person: Person) => {
    act.mutate(
      { person: person.id, here: false },
      {
        onSuccess: () => {
          offerUndo(t('departments.left', { name: person.name }), async () => {
            await addToDepartment(id, person.id);
            await refresh();
          });
        },
      },
    );
  };
  const people = query.data?.items ?? [];
  return (
    <div>
      {query.isPending && <RowsSkeleton />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && people.length === 0 && <p className={styles.nothing}>{t('departments.nobody')}</p>}
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.id}>
            <span>{person.name}</span>
            <small>{person.username}</small>
            <Button
              type="text"
              icon={<X size={16} />}
              aria-label={t('departments.take', { name: person.name })}
              title={t('departments.take', { name: person.name })}
              onClick={() => {
                remove(person);
              }}
            />
          </li>
        ))}
      </ul>
      {!retired && (
        <AddPerson
          there={people.map((person) => person.id)}
          busy={act.isPending}
          onAdd={(person) => {
            act.mutate({ person, here: true });
          }}
        />
      )}
    </div>
  );
}
