import { LayoutPanelTop, ListOrdered, SquareStack, TextQuote, type LucideIcon } from 'lucide-react';
import type { Page, UiElement } from '@/core/api/forms';
import type { Sort } from './standing';

/** What the palette offers beside fields. */
export type LayoutPart = 'section' | 'tabs' | 'steps' | 'text';

export const layoutParts: { part: LayoutPart; sort: Sort; icon: LucideIcon }[] = [
  { part: 'section', sort: 'section', icon: SquareStack },
  { part: 'tabs', sort: 'pages', icon: LayoutPanelTop },
  { part: 'steps', sort: 'pages', icon: ListOrdered },
  { part: 'text', sort: 'field', icon: TextQuote },
];

export const sortOfPart = (part: LayoutPart): Sort =>
  layoutParts.find((one) => one.part === part)?.sort ?? 'field';

/** The page with a number, as a new one begins. */
export const newPage = (variant: 'tabs' | 'steps', number: number): Page => ({
  type: 'Category',
  label:
    variant === 'steps'
      ? { 'zh-CN': `第 ${number} 步`, en: `Step ${number}` }
      : { 'zh-CN': `标签页 ${number}`, en: `Tab ${number}` },
  elements: [],
});

/** A part of the layout as a new one begins. */
export function newElement(part: LayoutPart): UiElement {
  if (part === 'text') return { type: 'Label', text: { 'zh-CN': '说明文字', en: 'Some words of help' } };
  if (part === 'section') {
    return { type: 'Group', label: { 'zh-CN': '新分区', en: 'New section' }, elements: [] };
  }
  const elements = [newPage(part, 1), newPage(part, 2)];
  return part === 'tabs'
    ? { type: 'Categorization', elements }
    : { type: 'Categorization', options: { variant: 'stepper' }, elements };
}
