import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { startCase } from '@/core/api/flows';
import { keys } from '@/core/api/keys';
import type { NextStep } from '@/core/api/nextSteps';
import { claimTodo } from '@/core/api/todos';
import { mayWrite, useUser } from '@/core/session/useSession';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import styles from './next.module.css';

interface Props {
  app: string;
  form: string;
  id: string;
  step: NextStep;
  primary: boolean;
}

/** The one button of a step; nothing where there is nothing to press. */
export function StepAction({ app, form, id, step, primary }: Props) {
  const t = useT('app.records');
  const label = useLabel();
  const user = useUser();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { message } = useNotices();
  const { todo, flow } = step;
  const act = useMutation({
    mutationFn: async () => {
      if (step.kind === 'todo_pool' && todo) await claimTodo(todo.id);
      if (step.kind === 'start' && flow) await startCase(app, flow.key, id, crypto.randomUUID());
    },
    onSuccess: async () => {
      if (todo) await navigate(`/todos/${todo.id}`);
      if (flow) void message.success(t('next.started', { flow: label(flow.label, flow.key) }));
    },
    onError: (error) => void message.error(errorText(error, t)),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: keys.cases(app) });
      await client.invalidateQueries({ queryKey: keys.record(app, form, id) });
      await client.invalidateQueries({ queryKey: keys.todos });
    },
  });
  const words = { todo_mine: 'next.do', todo_pool: 'next.claim', start: 'next.begin' } as const;
  const word = step.kind in words ? words[step.kind as keyof typeof words] : undefined;
  if (!word || !mayWrite(user)) return null;
  return (
    <div className={styles.action}>
      <Button
        type={primary && step.called ? 'primary' : 'default'}
        loading={act.isPending}
        onClick={() => {
          act.mutate();
        }}
      >
        {t(word)}
      </Button>
    </div>
  );
}
