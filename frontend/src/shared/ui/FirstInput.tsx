import { Input, type InputProps, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';

const patience = 60;

/**
 * The first input of something that unfolds. It has the keyboard as soon as it can be seen: what unfolds is drawn hidden
 * first, where `autoFocus` comes to nothing for those who have asked for stillness.
 */
export function FirstInput(props: Omit<InputProps, 'autoFocus'>) {
  const ref = useRef<InputRef>(null);
  useEffect(() => {
    let frame = 0;
    let tries = 0;
    const focus = () => {
      ref.current?.focus();
      const there = document.activeElement === ref.current?.input;
      if (!there && ++tries < patience) frame = requestAnimationFrame(focus);
    };
    focus();
    return () => {
      cancelAnimationFrame(frame);
    };
  }, []);
  return <Input {...props} ref={ref} />;
}
