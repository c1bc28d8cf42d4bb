import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { whenIdle } from './idle';

/**
 * A part of a page that its first sight does not need: drawn when somebody asks for it, fetched as soon as the page
 * stands and the browser has nothing else to do, so that nobody waits for it.
 */
// Parts of different properties, as in `lazy` itself.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function later<C extends ComponentType<any>>(
  load: () => Promise<{ default: C }>,
): LazyExoticComponent<C> {
  whenIdle(() => void load().catch(() => undefined));
  return lazy(load);
}
