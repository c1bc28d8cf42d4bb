import type { Label } from '@/shared/i18n/language';
import { apiUrl, request, segment, type Items } from './http';
import type { Job } from './jobs';

/** One entry of the app's navigation: a form's list or a board, or a heading above those that follow it. */
export interface NavigationItem {
  form?: string;
  board?: string;
  heading?: Label;
  label?: Label;
  /** Where one was chosen: a name of `menuIcons`. */
  icon?: string;
}

export interface App {
  key: string;
  label: Label;
  description?: Label;
  icon?: string;
  /** Number of the live release. */
  release: number;
  navigation: NavigationItem[];
  /** Every form that is live, whether or not the navigation leads to it. */
  forms: { key: string; label: Label }[];
  /** Keys that forms had before, with those of today. */
  formerForms: Record<string, string>;
  customerForm?: string;
  roles: { key: string; label: Label }[];
  /** Every tag a rule or flow gives, named after the rule that gives it. */
  tags: { key: string; label: Label }[];
  /** Every group a rule or flow puts records in, by its name in the manifest. */
  groups: { key: string; label: Label }[];
  hasSampleData: boolean;
  myRoles: string[];
  zone: string;
}

export interface Template {
  key: string;
  label: Label;
  description: Label;
  version: string;
}

export const listTemplates = () => request<Items<Template>>('/templates');

export const listApps = () => request<Items<App>>('/apps');

export const getApp = (app: string) => request<App>(`/apps/${segment(app)}`);

export const deleteApp = (app: string) => request<undefined>(`/apps/${segment(app)}`, { method: 'DELETE' });

export const installTemplate = (template: string, key: string, sampleData: boolean) =>
  request<Job<{ app: string }>>('/apps', { method: 'POST', body: { template, key, sampleData } });

export function installBundle(file: File, key: string, sampleData: boolean) {
  const form = new FormData();
  form.set('file', file);
  form.set('key', key);
  form.set('sampleData', String(sampleData));
  return request<Job<{ app: string }>>('/apps', { method: 'POST', body: form });
}

export const bundleUrl = (app: string, release?: number) =>
  apiUrl(`/apps/${segment(app)}/bundle.zip`, { release });

export const removeSampleData = (app: string) =>
  request<unknown>(`/apps/${segment(app)}/sample-data`, { method: 'DELETE' });
