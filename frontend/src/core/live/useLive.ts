import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { apiUrl } from '@/core/api/http';
import { staleKeys, type LiveEvent } from './topics';

const pauseMs = 400;

/** Collects stale keys and refetches once per pause, however many events arrive. */
function batcher(client: QueryClient) {
  const waiting = new Map<string, readonly unknown[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    const stale = [...waiting.values()];
    waiting.clear();
    for (const queryKey of stale) void client.invalidateQueries({ queryKey });
  };
  return {
    add(event: LiveEvent) {
      for (const key of staleKeys(event)) waiting.set(JSON.stringify(key), key);
      timer ??= setTimeout(flush, pauseMs);
    },
    stop: () => {
      clearTimeout(timer);
    },
  };
}

function parse(data: unknown): LiveEvent | undefined {
  try {
    return JSON.parse(String(data)) as LiveEvent;
  } catch {
    return undefined;
  }
}

/** Keeps what is on screen fresh while somebody is signed in. The browser reconnects by itself. */
export function useLive(enabled: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!enabled || typeof EventSource === 'undefined') return;
    const batch = batcher(client);
    const source = new EventSource(apiUrl('/stream'), { withCredentials: true });
    source.onmessage = (message) => {
      const event = parse(message.data);
      if (event?.topic) batch.add(event);
    };
    return () => {
      source.close();
      batch.stop();
    };
  }, [client, enabled]);
}
