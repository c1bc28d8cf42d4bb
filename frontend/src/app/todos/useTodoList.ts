import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { keys } from '@/core/api/keys';
import { listTodos, type TodoList } from '@/core/api/todos';

export const lists: TodoList[] = ['mine', 'pool', 'started', 'done'];

const isList = (value: string | null): value is TodoList => lists.some((list) => list === value);

/** The list named in the URL with its todos, page by page. */
export function useTodoList() {
  const [parameters] = useSearchParams();
  const named = parameters.get('list');
  const list: TodoList = isList(named) ? named : 'mine';
  const search = parameters.get('q') ?? '';
  const filter = { state: list, search: search || undefined, limit: 100 };
  const query = useInfiniteQuery({
    queryKey: keys.todoList({ ...filter, pages: true }),
    queryFn: ({ pageParam, signal }) => listTodos({ ...filter, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  });
  return {
    list,
    search,
    query,
    todos: query.data?.pages.flatMap((page) => page.items) ?? [],
    counts: query.data?.pages[0]?.counts,
  };
}
