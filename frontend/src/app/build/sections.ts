import {
  FileText,
  GitBranch,
  House,
  LayoutDashboard,
  Mail,
  Rocket,
  Table2,
  Workflow,
  type LucideIcon,
} from 'lucide-react';
import type { RouteObject } from 'react-router';
import { page } from '../page';

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
    routes: [{ index: true, lazy: page(() => import('./home/BuildHomePage')) }],
  },
  {
    key: 'forms',
    path: 'forms',
    icon: FileText,
    label: 'section.form',
    routes: [
      { path: 'forms', lazy: page(() => import('./forms/FormsPage')) },
      { path: 'forms/:key', lazy: page(() => import('./forms/FormPage')) },
    ],
  },
  {
    key: 'rules',
    path: 'rules',
    icon: GitBranch,
    label: 'section.rule',
    routes: [
      { path: 'rules', lazy: page(() => import('./rules/RulesPage')) },
      { path: 'rules/:key', lazy: page(() => import('./rules/RulePage')) },
    ],
  },
  {
    key: 'flows',
    path: 'flows',
    icon: Workflow,
    label: 'section.flow',
    routes: [
      { path: 'flows', lazy: page(() => import('./flows/FlowsPage')) },
      { path: 'flows/:key', lazy: page(() => import('./flows/FlowPage')) },
    ],
  },
  {
    key: 'messages',
    path: 'messages',
    icon: Mail,
    label: 'section.message',
    routes: [
      { path: 'messages', lazy: page(() => import('./messages/MessagesPage')) },
      { path: 'messages/:key', lazy: page(() => import('./messages/MessagePage')) },
    ],
  },
  {
    key: 'decisions',
    path: 'decisions',
    icon: Table2,
    label: 'section.decision',
    routes: [
      { path: 'decisions', lazy: page(() => import('./decisions/DecisionsPage')) },
      { path: 'decisions/:key', lazy: page(() => import('./decisions/DecisionPage')) },
    ],
  },
  {
    key: 'boards',
    path: 'boards',
    icon: LayoutDashboard,
    label: 'section.board',
    routes: [
      { path: 'boards', lazy: page(() => import('./boards/BoardsPage')) },
      { path: 'boards/:key', lazy: page(() => import('./boards/BoardPage')) },
    ],
  },
  {
    key: 'releases',
    path: 'releases',
    icon: Rocket,
    label: 'section.releases',
    routes: [{ path: 'releases', lazy: page(() => import('./releases/ReleasesPage')) }],
  },
];
