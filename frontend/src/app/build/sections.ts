import type { LucideIcon } from 'lucide-react';
import type { RouteObject } from 'react-router';

/** One entry of the rail in Build mode, with its pages. */
export interface BuildSection {
  key: string;
  /** Path below `/apps/:app/build`; empty for the start page of Build mode. */
  path: string;
  icon: LucideIcon;
  /** Key of the entry's name in area `app.build`. */
  label: string;
  routes: RouteObject[];
}

export const buildSections: BuildSection[] = [];
