import type { ModalFuncProps, NotificationArgsProps } from 'antd';
import { createContext, useContext, type ReactNode } from 'react';

/** @param seconds it stays, where that is not what a word usually takes */
type Say = (text: ReactNode, seconds?: number) => Promise<void>;
type Post = (notice: NotificationArgsProps) => Promise<void>;

/** What the product says beside the page: a word, a notice with buttons, a question. Each settles once it is shown. */
export interface Notices {
  message: Record<'success' | 'info' | 'warning' | 'error', Say>;
  notification: Record<'open' | 'info' | 'warning', Post> & { destroy: (key: string) => Promise<void> };
  modal: { confirm: (question: ModalFuncProps) => Promise<void> };
}

export const NoticesContext = createContext<Notices | undefined>(undefined);

export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (!notices) throw new Error('Only inside a NoticesProvider.');
  return notices;
}
