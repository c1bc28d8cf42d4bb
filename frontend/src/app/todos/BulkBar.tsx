import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { ChevronDown, X } from 'lucide-react';
import { keys } from '@/core/api/keys';
import { claimTodo, completeTodos, getTodo, type Todo } from '@/core/api/todos';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import styles from './todos.module.css';

interface Props {
  todos: Todo[];
  onClear: () => void;
}

/** Several todos at once: claim those of the pool, complete the others with one outcome. */
export default function BulkBar({ todos, onClear }: Props) {
  const t = useT('app.todos');
  const label = useLabel();
  const client = useQueryClient();
  const { message } = useNotices();
  const pooled = todos.filter((todo) => !todo.assignee);
  const first = todos[0]?.id ?? '';
  const detail = useQuery({
    queryKey: keys.todo(first),
    queryFn: () => getTodo(first),
    enabled: pooled.length === 0 && first !== '',
  });
  const sameKind = new Set(todos.map((todo) => `${todo.flow?.key}/${label(todo.title)}`)).size === 1;
  const act = useMutation({
    mutationFn: async (outcome: string | undefined) => {
      if (outcome)
        await completeTodos(
          todos.map((todo) => todo.id),
          outcome,
        );
      else for (const todo of pooled) await claimTodo(todo.id);
    },
    onSuccess: (_, outcome) => {
      void message.success(
        t(outcome ? 'bulk.completed' : 'bulk.claimed', { count: outcome ? todos.length : pooled.length }),
      );
      onClear();
    },
    onError: (error) => void message.error(errorText(error, t)),
    onSettled: () => client.invalidateQueries({ queryKey: keys.todos }),
  });
  const needsForm = Boolean(detail.data?.form?.schema.required?.length);
  return (
    <div className={styles.bulk} role="toolbar" aria-label={t('bulk.label')}>
      <span>{t('bulk.selected', { count: todos.length })}</span>
      {pooled.length > 0 ? (
        <Button
          type="primary"
          loading={act.isPending}
          onClick={() => {
            act.mutate(undefined);
          }}
        >
          {t('claim')}
        </Button>
      ) : (
        <Dropdown
          disabled={!sameKind || needsForm}
          menu={{
            items: (detail.data?.outcomes ?? []).map((outcome) => ({
              key: outcome.key,
              label: label(outcome.label, outcome.key),
            })),
            onClick: ({ key }) => {
              act.mutate(key);
            },
          }}
        >
          <Button
            type="primary"
            loading={act.isPending}
            title={!sameKind ? t('bulk.mixed') : needsForm ? t('bulk.form') : undefined}
          >
            {t('bulk.complete')} <ChevronDown size={14} />
          </Button>
        </Dropdown>
      )}
      <Button type="text" icon={<X size={16} />} aria-label={t('bulk.clear')} onClick={onClear} />
    </div>
  );
}
