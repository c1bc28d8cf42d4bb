import type { NextStep, Rest } from '@/core/api/nextSteps';
import type { Todo } from '@/core/api/todos';
import { formatRelative } from '@/shared/format/time';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useNow } from '@/shared/useNow';
import { WhyList } from '../WhyList';
import { noteIn } from './noteIn';
import styles from './next.module.css';

interface Props {
  app: string;
  form: string;
  step: NextStep;
}

/** What speaks for a step. */
export function StepBecause({ app, form, step }: Props) {
  const t = useT('app.records');
  const label = useLabel();
  const { todo, standing, rule, decision, happened, done } = step;
  const holds = step.why.filter((why) => why.holds === true);
  return (
    <div className={styles.because}>
      {todo && <TodoBecause step={step} todo={todo} />}
      {standing?.rests.map((rest, index) => (
        <RestWords key={index} rest={rest} />
      ))}
      {step.kind === 'start' && !rule && <p>{t('next.uncalled')}</p>}
      {rule && step.kind === 'start' && <p>{t('next.byRule', { rule: label(rule.label, rule.key) })}</p>}
      {holds.length > 0 && <WhyList app={app} form={form} why={holds} />}
      {decision && <DecisionWords decision={decision} />}
      {step.last && <LastWords last={step.last} />}
      {done && step.kind === 'rule_holds' && <p>{t('next.lastTodo', { todo: label(done.title) })}</p>}
      {happened && <p>{t('next.lastThing', { what: happened.title })}</p>}
    </div>
  );
}

function TodoBecause({ step, todo }: { step: NextStep; todo: Todo }) {
  const t = useT('app.records');
  const label = useLabel();
  const language = useLanguage();
  const now = useNow(60_000);
  const holder =
    todo.assignee?.name ?? (todo.role ? label(todo.role.label, todo.role.key) : t('next.anybody'));
  return (
    <p>
      {todo.priority === 'high' && <b className={styles.high}>{t('next.high')}</b>}
      {step.kind !== 'todo_mine' && t('next.with', { who: holder })}
      {todo.dueAt && (
        <span data-late={new Date(todo.dueAt) < now || undefined}>
          {t(new Date(todo.dueAt) < now ? 'next.late' : 'next.due', {
            when: formatRelative(todo.dueAt, now, language),
          })}
        </span>
      )}
      {todo.flow && t('next.ofFlow', { flow: label(todo.flow.label, todo.flow.key) })}
    </p>
  );
}

function RestWords({ rest }: { rest: Rest }) {
  const t = useT('app.records');
  const label = useLabel();
  const language = useLanguage();
  const now = useNow(60_000);
  const awaited = [
    ...rest.events.map((event) => label(event)),
    ...rest.touches.map((touch) => t(`next.touch.${touch}`)),
  ];
  return (
    <p>
      {t('page.at', { step: label(rest.label) })}
      {awaited.length > 0 && ` · ${t('next.awaits', { what: awaited.join(t('next.or')) })}`}
      {rest.until && ` · ${t('next.until', { when: formatRelative(rest.until, now, language) })}`}
    </p>
  );
}

function DecisionWords({ decision }: { decision: NonNullable<NextStep['decision']> }) {
  const t = useT('app.records');
  const label = useLabel();
  const language = useLanguage();
  const seen = decision.inputs.map(({ name, value }) => `${label(name)} ${value}`).join(' · ');
  return (
    <p>
      {t('next.table', { table: label(decision.decision.label), row: decision.row, seen })}
      {decision.note && <small>{noteIn(decision.note, language)}</small>}
    </p>
  );
}

function LastWords({ last }: { last: NonNullable<NextStep['last']> }) {
  const t = useT('app.records');
  const language = useLanguage();
  const now = useNow(60_000);
  const outcome = t(`outcome.${last.outcome ?? last.state}`, { defaultValue: last.outcome ?? last.state });
  return last.endedAt ? (
    <p>{t('next.lastCase', { when: formatRelative(last.endedAt, now, language), outcome })}</p>
  ) : null;
}
