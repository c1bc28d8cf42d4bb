import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { keys } from '@/core/api/keys';
import { ApiError, isApiError } from '@/core/api/problem';
import { claimTodo, completeTodo, type TodoDetail } from '@/core/api/todos';
import type { FormState } from '@/form/viewer';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import styles from './todos.module.css';

interface Props {
  todo: TodoDetail;
  form: FormState;
  onDone: () => void;
}

/** The outcomes as buttons: choosing one completes the todo. For a pooled todo, claiming comes first. */
export function Outcomes({ todo, form, onDone }: Props) {
  const t = useT('app.todos');
  const label = useLabel();
  const client = useQueryClient();
  const { message } = useNotices();
  const refresh = () => client.invalidateQueries({ queryKey: keys.todos });

  const claim = useMutation({
    mutationFn: () => claimTodo(todo.id),
    onError: (error) => void message.error(errorText(error, t)),
    onSettled: refresh,
  });
  const complete = useMutation({
    mutationFn: (outcome: string) => completeTodo(todo.id, { outcome, values: form.values() }),
    onSuccess: (_, outcome) => {
      const chosen = todo.outcomes.find((candidate) => candidate.key === outcome);
      void message.success(t('completed', { outcome: label(chosen?.label, t('done')) }));
      onDone();
      void refresh();
    },
    onError: (error) => {
      if (isApiError(error, 409)) {
        void message.info(t('alreadyDone'));
        void refresh();
        return;
      }
      const rest = error instanceof ApiError ? form.showIssues(error.issues) : [];
      if (!(error instanceof ApiError) || error.issues.length === 0 || rest.length > 0) {
        void message.error(rest[0]?.message ?? errorText(error, t));
      }
    },
  });
  const choose = (outcome: string) => {
    const wrong = form.checkAll();
    if (wrong) document.querySelector(`[data-field="${wrong}"]`)?.scrollIntoView({ block: 'center' });
    else complete.mutate(outcome);
  };

  if (todo.mayClaim) {
    return (
      <footer className={styles.outcomes}>
        <span>{t('claimFirst')}</span>
        <Button
          type="primary"
          size="large"
          loading={claim.isPending}
          onClick={() => {
            claim.mutate();
          }}
        >
          {t('claim')}
        </Button>
      </footer>
    );
  }
  if (!todo.mayComplete) return null;
  const outcomes =
    todo.outcomes.length > 0 ? todo.outcomes : [{ key: 'done', label: undefined, primary: true }];
  const hasPrimary = outcomes.some((outcome) => outcome.primary);
  return (
    <footer className={styles.outcomes}>
      <span>{t('outcome')}</span>
      {outcomes.map((outcome, index) => (
        <Button
          key={outcome.key}
          size="large"
          type={outcome.primary || (!hasPrimary && index === 0) ? 'primary' : 'default'}
          loading={complete.isPending && complete.variables === outcome.key}
          disabled={complete.isPending}
          onClick={() => {
            choose(outcome.key);
          }}
        >
          {outcome.label ? label(outcome.label, outcome.key) : t('done')}
        </Button>
      ))}
    </footer>
  );
}
