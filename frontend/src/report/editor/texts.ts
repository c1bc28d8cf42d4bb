import type { WidgetType } from '@/core/api/boards';
import type { Label } from '@/shared/i18n/language';
import en from './i18n/en.json';
import zh from './i18n/zh-CN.json';

const types = Object.keys(zh.widget) as WidgetType[];

/** What a new widget is called in both languages, whichever one works in. */
export const widgetNames = Object.fromEntries(
  types.map((type) => [type, { 'zh-CN': zh.widget[type], en: en.widget[type] }]),
) as Record<WidgetType, Label>;

export const isWidgetName = (text: string): boolean =>
  Object.values(widgetNames).some((label) => label.en === text || label['zh-CN'] === text);
