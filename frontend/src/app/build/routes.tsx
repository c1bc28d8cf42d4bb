import type { RouteObject } from 'react-router';
import { buildSections } from './sections';

/** The pages of Build mode, below `/apps/:app/build`. */
export const buildRoutes: RouteObject[] = buildSections.flatMap((section) => section.routes);
