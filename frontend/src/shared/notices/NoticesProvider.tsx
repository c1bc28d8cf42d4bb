import { useState, type ComponentType, type ReactNode } from 'react';
import { whenIdle } from '../later/idle';
import type { HostProps, Shown } from './NoticeHost';
import { NoticesContext, type Notices } from './useNotices';

const load = () => import('./NoticeHost');
whenIdle(() => void load().catch(() => undefined));

/** Shows what its children say through `useNotices`; what draws it is fetched when there is something to be said. */
export function NoticesProvider({ children }: { children: ReactNode }) {
  const [Host, setHost] = useState<ComponentType<HostProps>>();
  const [{ notices, show }] = useState(() =>
    waiting(() => {
      // Without the host the page goes on; whatever is said next asks for it again.
      load().then(
        ({ default: Loaded }) => {
          setHost(() => Loaded);
        },
        () => undefined,
      );
    }),
  );
  return (
    <NoticesContext value={notices}>
      {Host && <Host onReady={show} />}
      {children}
    </NoticesContext>
  );
}

function waiting(onAsked: () => void): { notices: Notices; show: (shown: Shown) => void } {
  let show: (shown: Shown) => void = () => undefined;
  const host = new Promise<Shown>((resolve) => {
    show = resolve;
  });
  /** In the order in which they are asked for. */
  const does =
    <A extends unknown[]>(what: (shown: Shown, ...args: A) => unknown) =>
    async (...args: A): Promise<void> => {
      onAsked();
      what(await host, ...args);
    };
  return {
    show,
    notices: {
      message: {
        success: does(({ message }, ...said) => message.success(...said)),
        info: does(({ message }, ...said) => message.info(...said)),
        warning: does(({ message }, ...said) => message.warning(...said)),
        error: does(({ message }, ...said) => message.error(...said)),
      },
      notification: {
        open: does(({ notification }, notice) => {
          notification.open(notice);
        }),
        info: does(({ notification }, notice) => {
          notification.info(notice);
        }),
        warning: does(({ notification }, notice) => {
          notification.warning(notice);
        }),
        destroy: does(({ notification }, key) => {
          notification.destroy(key);
        }),
      },
      modal: { confirm: does(({ modal }, question) => modal.confirm(question)) },
    },
  };
}
