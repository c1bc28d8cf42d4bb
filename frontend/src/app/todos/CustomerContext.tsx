import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { getForm } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import type { Rec } from '@/core/api/records';
import type { TodoDetail } from '@/core/api/todos';
import { appPath } from '@/core/app/useApp';
import { Value } from '@/form/viewer/Value';
import { Tags } from '@/app/records/Tags';
import { useLabel } from '@/shared/i18n/useLabel';
import styles from './todos.module.css';

/** Who this is about, with the facts of the form's list. */
export function CustomerContext({ todo, customer }: { todo: TodoDetail; customer: Rec }) {
  const label = useLabel();
  const form = todo.record?.form ?? '';
  const live = useQuery({
    queryKey: keys.form(todo.app, form),
    queryFn: () => getForm(todo.app, form),
    enabled: form !== '',
    staleTime: 300_000,
  });
  const fields = live.data?.table.fields ?? [];
  const contact = fields
    .filter((field) => field.type === 'phone' || field.type === 'email')
    .map((f) => f.key);
  const listed = (live.data?.listColumns ?? []).filter((key) => key !== live.data?.table.titleField);
  const shown = [...new Set([...listed, ...contact])].flatMap((key) => fields.filter((f) => f.key === key));
  return (
    <section className={styles.card}>
      <div className={styles.customer}>
        <Link to={appPath.record(todo.app, form, customer.id)} className={styles.customerName}>
          {customer.title}
        </Link>
        <Tags app={todo.app} tags={customer.tags} />
      </div>
      <dl className={styles.facts}>
        {shown.map((field) => (
          <div key={field.key}>
            <dt>{label(field.label)}</dt>
            <dd>
              <Value
                field={field}
                value={customer.values[field.key]}
                display={customer.display[field.key]?.title}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
