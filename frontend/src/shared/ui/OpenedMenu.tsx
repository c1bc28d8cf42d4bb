import { Dropdown, type DropdownProps } from 'antd';
import { cloneElement, useEffect, useRef, useState, type ReactElement, type Ref } from 'react';

interface Props extends DropdownProps {
  children: ReactElement<{ ref?: Ref<HTMLElement> }>;
}

/** A menu that stands open at first, with the focus on its button, which takes the place of the one that was pressed. */
export default function OpenedMenu({ children, ...props }: Props) {
  const [open, setOpen] = useState(true);
  const button = useRef<HTMLElement>(null);
  useEffect(() => {
    button.current?.focus();
  }, []);
  return (
    <Dropdown {...props} trigger={['click']} open={open} onOpenChange={setOpen}>
      {cloneElement(children, { ref: button })}
    </Dropdown>
  );
}
