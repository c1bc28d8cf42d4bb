import { useSyncExternalStore } from 'react';
import { size } from './theme/tokens';

const query = `(max-width: ${size.phone - 1}px)`;

/** Whether the phone layout is shown. */
export function usePhone(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => {
        media.removeEventListener('change', listener);
      };
    },
    () => matchMedia(query).matches,
  );
}
