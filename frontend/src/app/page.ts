import type { ComponentType } from 'react';

/** A route's page from a module with a default export, loaded when first visited. */
export function page(load: () => Promise<{ default: ComponentType }>) {
  return async () => ({ Component: (await load()).default });
}
