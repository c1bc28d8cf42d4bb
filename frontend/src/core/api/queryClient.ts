import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './problem';

/** Refused requests are final; only an unreachable or failing server is asked again. */
function worthRetrying(failures: number, error: Error): boolean {
  const failing = error instanceof ApiError && (error.status === 0 || error.status >= 500);
  return failing && failures < 2;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 20_000, retry: worthRetrying, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
}
