import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Ellipsis, Undo2, UserPlus } from 'lucide-react';
import { Suspense, useState } from 'react';
import { keys } from '@/core/api/keys';
import { unclaimTodo, type TodoDetail } from '@/core/api/todos';
import { useT } from '@/shared/i18n/i18n';
import { later } from '@/shared/later/later';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import { usePhone } from '@/shared/usePhone';
import { MenuButton } from '@/shared/ui/MenuButton';

const DelegateDrawer = later(() => import('./DelegateDrawer'));

interface Props {
  todo: TodoDetail;
  onDone: () => void;
}

/** Hand over; give back to the pool. */
export function TodoMenu({ todo, onDone }: Props) {
  const t = useT('app.todos');
  const phone = usePhone();
  const client = useQueryClient();
  const { message } = useNotices();
  const [delegating, setDelegating] = useState(false);
  const giveBack = useMutation({
    mutationFn: () => unclaimTodo(todo.id),
    onError: (error) => void message.error(errorText(error, t)),
    onSettled: () => client.invalidateQueries({ queryKey: keys.todos }),
  });
  if (todo.state !== 'open' || (!todo.mayComplete && !todo.mayClaim)) return null;
  const delegate = () => {
    setDelegating(true);
  };
  const items = [
    ...(phone ? [{ key: 'delegate', icon: <UserPlus size={14} />, label: t('delegate.action') }] : []),
    ...(todo.role && todo.assignee
      ? [{ key: 'unclaim', icon: <Undo2 size={14} />, label: t('unclaim') }]
      : []),
  ];
  return (
    <>
      {!phone && (
        <Button icon={<UserPlus size={15} />} onClick={delegate}>
          {t('delegate.action')}
        </Button>
      )}
      {items.length > 0 && (
        <MenuButton
          menu={{
            items,
            onClick: ({ key }) => {
              if (key === 'delegate') delegate();
              else giveBack.mutate();
            },
          }}
        >
          <Button type="text" icon={<Ellipsis size={18} />} aria-label={t('more')} />
        </MenuButton>
      )}
      {delegating && (
        <Suspense>
          <DelegateDrawer
            id={todo.id}
            onClose={() => {
              setDelegating(false);
            }}
            onDone={onDone}
          />
        </Suspense>
      )}
    </>
  );
}
