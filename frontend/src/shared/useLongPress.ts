import { useEffect, useMemo, useRef, type MouseEvent, type PointerEvent } from 'react';

/** How long a finger rests, in milliseconds. */
const rest = 450;

/** How far it may slip meanwhile, in pixels. */
const slip = 10;

/** Of an element: a finger or pen that rests on it calls `onLong`, and the tap that ends it does nothing more. */
export function useLongPress(onLong: (() => void) | undefined) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const called = useRef(onLong);
  useEffect(() => {
    called.current = onLong;
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const enabled = onLong !== undefined;
  return useMemo(() => {
    if (!enabled) return {};
    let from: { x: number; y: number } | undefined;
    let long = false;
    const end = () => {
      from = undefined;
      clearTimeout(timer.current);
    };
    return {
      onPointerDown: ({ pointerType, clientX: x, clientY: y }: PointerEvent) => {
        end();
        long = false;
        if (pointerType === 'mouse') return;
        from = { x, y };
        timer.current = setTimeout(() => {
          long = true;
          end();
          called.current?.();
        }, rest);
      },
      onPointerMove: ({ clientX, clientY }: PointerEvent) => {
        if (from && Math.hypot(clientX - from.x, clientY - from.y) > slip) end();
      },
      onPointerUp: end,
      onPointerCancel: end,
      // Browsers open their menu of a link at such a press.
      onContextMenu: (event: MouseEvent) => {
        if (from || long) event.preventDefault();
      },
      onClickCapture: (event: MouseEvent) => {
        if (!long) return;
        long = false;
        event.preventDefault();
        event.stopPropagation();
      },
    };
  }, [enabled]);
}
