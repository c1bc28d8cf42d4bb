import {
  FileText,
  GitBranch,
  House,
  LayoutDashboard,
  Mail,
  PanelLeft,
  Rocket,
  Table2,
  Workflow,
  type LucideIcon,
} from 'lucide-react';
import type { RouteObject } from 'react-router';
import { buildPage } from '../page';

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

export const buildSections: BuildSection[] = [
  {
    key: 'home',
    path: '',
    icon: House,
    label: 'section.home',
    routes: [{ index: true, lazy: buildPage(() => import('./home/BuildHomePage')) }],
  },
  {
    key: 'forms',
    path: 'forms',
    icon: FileText,
    label: 'section.form',
    routes: [
      { path: 'forms', lazy: buildPage(() => import('./forms/FormsPage')) },
      { path: 'forms/:key', lazy: buildPage(() => import('./forms/FormPage')) },
    ],
  },
  {
    key: 'rules',
    path: 'rules',
    icon: GitBranch,
    label: 'section.rule',
    routes: [
      { path: 'rules', lazy: buildPage(() => import('./rules/RulesPage')) },
      { path: 'rules/:key', lazy: buildPage(() => import('./rules/RulePage')) },
    ],
  },
  {
    key: 'flows',
    path: 'flows',
    icon: Workflow,
    label: 'section.flow',
    routes: [
      { path: 'flows', lazy: buildPage(() => import('./flows/FlowsPage')) },
      { path: 'flows/:key', lazy: buildPage(() => import('./flows/FlowPage')) },
    ],
  },
  {
    key: 'messages',
    path: 'messages',
    icon: Mail,
    label: 'section.message',
    routes: [
      { path: 'messages', lazy: buildPage(() => import('./messages/MessagesPage')) },
      { path: 'messages/:key', lazy: buildPage(() => import('./messages/MessagePage')) },
    ],
  },
  {
    key: 'decisions',
    path: 'decisions',
    icon: Table2,
    label: 'section.decision',
    routes: [
      { path: 'decisions', lazy: buildPage(() => import('./decisions/DecisionsPage')) },
      { path: 'decisions/:key', lazy: buildPage(() => import('./decisions/DecisionPage')) },
    ],
  },
  {
    key: 'boards',
    path: 'boards',
    icon: LayoutDashboard,
    label: 'section.board',
    routes: [
      { path: 'boards', lazy: buildPage(() => import('./boards/BoardsPage')) },
      { path: 'boards/:key', lazy: buildPage(() => import('./boards/BoardPage')) },
    ],
  },
  {
    key: 'menu',
    path: 'menu',
    icon: PanelLeft,
    label: 'section.menu',
    routes: [{ path: 'menu', lazy: buildPage(() => import('./menu/MenuPage')) }],
  },
  {
    key: 'releases',
    path: 'releases',
    icon: Rocket,
    label: 'section.releases',
    routes: [{ path: 'releases', lazy: buildPage(() => import('./releases/ReleasesPage')) }],
  },
];
