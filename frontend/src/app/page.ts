import type { ComponentType } from 'react';
import { alsoTexts } from '@/shared/i18n/i18n';

type Load = () => Promise<{ default: ComponentType }>;

/** A route's page from a module with a default export, loaded when first visited. */
export function page(load: Load) {
  return async () => ({ Component: (await load()).default });
}

/** As `page`, with the texts of building, importing and administering. */
export function buildPage(load: Load) {
  return async () => {
    const [module] = await Promise.all([load(), alsoTexts('build')]);
    return { Component: module.default };
  };
}
