import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onSignedOut } from '@/core/api/http';
import { keys } from '@/core/api/keys';
import { isApiError } from '@/core/api/problem';
import { getSession, type Session, type User } from '@/core/api/session';

async function sessionOrNull(): Promise<Session | null> {
  try {
    return await getSession();
  } catch (error) {
    if (isApiError(error, 401)) return null;
    throw error;
  }
}

/** Who is signed in: `data` is null when nobody is. */
export function useSessionQuery() {
  const client = useQueryClient();
  useEffect(
    () =>
      onSignedOut(() => {
        client.setQueryData(keys.session, null);
      }),
    [client],
  );
  return useQuery({ queryKey: keys.session, queryFn: sessionOrNull, staleTime: 300_000 });
}

/** The signed-in user; only below the frame, which is not drawn for anybody else. */
export function useUser(): User {
  const { data } = useQuery({ queryKey: keys.session, queryFn: sessionOrNull, staleTime: 300_000 });
  if (!data) throw new Error('Nobody is signed in.');
  return data.user;
}

export const mayBuild = (user: User) => user.role === 'admin' || user.role === 'builder';
export const mayAdminister = (user: User) => user.role === 'admin';
export const mayWrite = (user: User) => user.role !== 'viewer';
