import { ArrowLeft } from 'lucide-react';
import { Link, useLocation } from 'react-router';
import type { TodoDetail } from '@/core/api/todos';
import { Timeline } from '@/app/records/Timeline';
import { WhyList } from '@/app/records/WhyList';
import { briefReasons } from '@/app/records/whyWords';
import { FormView, useForm } from '@/form/viewer';
import { useUser } from '@/core/session/useSession';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { usePhone } from '@/shared/usePhone';
import { CustomerContext } from './CustomerContext';
import { DueTime } from './DueTime';
import { formSource } from './formSource';
import { Outcomes } from './Outcomes';
import { Priority } from './Priority';
import { TodoMenu } from './TodoMenu';
import styles from './todos.module.css';

interface Props {
  todo: TodoDetail;
  onDone: () => void;
}

/** Everything to get one todo done: who, why, the form, the outcomes, what happened before. */
export function TodoHandling({ todo, onDone }: Props) {
  const t = useT('app.todos');
  const label = useLabel();
  const phone = usePhone();
  const user = useUser();
  const { search } = useLocation();
  const form = useForm(formSource(todo), todo.values, { user: user.id, stored: true });
  const hasForm = Object.keys(form.source.schema.properties).length > 0;
  return (
    <div className={styles.handling}>
      <header className={styles.handlingHead}>
        {phone && (
          <Link to={`/todos${search}`} className={styles.back} aria-label={t('back')}>
            <ArrowLeft size={20} />
          </Link>
        )}
        <div className={styles.handlingTitle}>
          <h1>{label(todo.title)}</h1>
          <p>
            <Priority priority={todo.priority} word />
            {todo.dueAt && todo.state === 'open' && <DueTime dueAt={todo.dueAt} />}
            {todo.flow && <span>{label(todo.flow.label)}</span>}
            {todo.role && !todo.assignee && <span>{t('poolOf', { role: label(todo.role.label) })}</span>}
          </p>
        </div>
        <TodoMenu todo={todo} onDone={onDone} />
      </header>
      <div className={styles.handlingBody}>
        {todo.customer && <CustomerContext todo={todo} customer={todo.customer} />}
        {todo.why.length > 0 && (
          <section className={styles.card}>
            <h2>{t('why')}</h2>
            <WhyList app={todo.app} form={todo.record?.form ?? ''} why={briefReasons(todo.why)} />
          </section>
        )}
        {todo.hint && <p className={styles.hint}>{label(todo.hint)}</p>}
        {hasForm && (
          <section className={styles.card}>
            <h2>{label(todo.form?.label)}</h2>
            <FormView form={form} app={todo.app} readOnly={!todo.mayComplete} />
          </section>
        )}
        {todo.timeline.length > 0 && (
          <section className={styles.card}>
            <h2>{t('timeline')}</h2>
            <Timeline app={todo.app} items={todo.timeline} />
          </section>
        )}
      </div>
      <Outcomes todo={todo} form={form} onDone={onDone} />
    </div>
  );
}
