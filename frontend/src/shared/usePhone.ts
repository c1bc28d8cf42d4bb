import { size } from './theme/tokens';
import { useMedia } from './useMedia';

/** Whether the phone layout is shown. */
export function usePhone(): boolean {
  return useMedia(`(max-width: ${size.phone - 1}px)`);
}
