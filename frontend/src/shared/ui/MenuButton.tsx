import type { DropdownProps } from 'antd';
import { cloneElement, Suspense, useState, type ReactElement, type Ref } from 'react';
import { later } from '@/shared/later/later';

const OpenedMenu = later(() => import('./OpenedMenu'));

interface Props extends Pick<DropdownProps, 'menu' | 'placement'> {
  /** The button that opens the menu. */
  children: ReactElement<{ onClick?: () => void; ref?: Ref<HTMLElement> }>;
}

/** A button with a menu, which is fetched and built only for who opens it. */
export function MenuButton({ children, ...props }: Props) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return cloneElement(children, {
      onClick: () => {
        setAsked(true);
      },
    });
  }
  return (
    <Suspense fallback={children}>
      <OpenedMenu {...props}>{children}</OpenedMenu>
    </Suspense>
  );
}
