import type { UiElement } from '@/core/api/forms';
import type { Tab } from '../useDesignerView';
import { pickOf, type Pick } from './picks';
import { elementAt } from './layout';
import { columnPick } from './rows';

/** Where in the designer the place of an issue is seen. */
export interface Shown {
  tab: Tab;
  field?: string;
  rule?: number;
  /** What to pick on the canvas, when it is not a field. */
  pick?: Pick;
}

/** `/logic/2/if` is rule 2, `/schema/properties/name/type` the field, `/ui/elements/0/label` the section. */
export function placeShown(layout: UiElement, place: string): Shown {
  const rule = /^\/logic\/(\d+)/.exec(place)?.[1];
  if (rule !== undefined) return { tab: 'logic', rule: Number(rule) };
  const cleaning = /^\/cleaning\/(\d+)/.exec(place)?.[1];
  if (cleaning !== undefined) return { tab: 'cleaning', rule: Number(cleaning) };
  const column = /^\/schema\/properties\/(\w+)\/items\/properties\/(\w+)/.exec(place);
  if (column) return { tab: 'design', pick: columnPick(column[1] ?? '', column[2] ?? '') };
  const field = /^\/schema\/properties\/(\w+)/.exec(place)?.[1];
  if (field !== undefined) return { tab: 'design', field };
  const steps = /^\/ui((?:\/elements\/\d+)+)/.exec(place)?.[1];
  const at = steps?.match(/\d+/g)?.map(Number);
  const element = at && elementAt(layout, at);
  return element ? { tab: 'design', pick: pickOf(element, at) } : { tab: 'design' };
}
