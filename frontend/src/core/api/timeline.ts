import type { Label } from '@/shared/i18n/language';
import { request, segment, type Items, type Page } from './http';
import type { TimelineItem, TimelineKind } from './records';

/** What narrows a timeline; what is absent does not. */
export interface TimelineFilter {
  /** Kinds of items, or `form.` with the key of a form. */
  kinds?: string[];
  /** First and last day, `2026-11-24`, in the app's time zone. */
  from?: string;
  until?: string;
  search?: string;
}

/** How many items there are of a kind, whatever kinds are asked for. */
export interface TimelineCount {
  kind: string;
  /** The kind of its items. */
  item: TimelineKind;
  /** Name of the form, where the kind is one. */
  label?: Label;
  count: number;
  /** There are more than `count`. */
  more: boolean;
}

const path = (app: string, form: string, id: string) =>
  `/apps/${segment(app)}/forms/${segment(form)}/records/${segment(id)}/timeline`;

const query = ({ kinds, from, until, search }: TimelineFilter) => ({
  kinds: kinds && kinds.length > 0 ? kinds.join(',') : undefined,
  from,
  until,
  search: search === '' ? undefined : search,
});

export const getTimeline = (app: string, form: string, id: string, filter: TimelineFilter, after?: string) =>
  request<Page<TimelineItem>>(path(app, form, id), { query: { ...query(filter), after } });

export const countTimeline = (app: string, form: string, id: string, filter: TimelineFilter) =>
  request<Items<TimelineCount>>(`${path(app, form, id)}/kinds`, { query: query(filter) });
