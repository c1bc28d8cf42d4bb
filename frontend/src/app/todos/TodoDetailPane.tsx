import { useQuery } from '@tanstack/react-query';
import { keys } from '@/core/api/keys';
import { getTodo } from '@/core/api/todos';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { TodoHandling } from './TodoHandling';

interface Props {
  id: string;
  onDone: () => void;
}

/** Loads one todo. */
export function TodoDetailPane({ id, onDone }: Props) {
  const query = useQuery({ queryKey: keys.todo(id), queryFn: () => getTodo(id) });
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <TodoHandling todo={query.data} onDone={onDone} />;
}
