import { textsByArea } from './textsByArea';

export const texts = textsByArea(
  import.meta.glob(
    [
      '../*/editor/**/i18n/zh-CN.json',
      '../core/draft/i18n/zh-CN.json',
      '../core/uses/i18n/zh-CN.json',
      './build/i18n/zh-CN.json',
      './admin/i18n/zh-CN.json',
      './imports/i18n/zh-CN.json',
    ],
    { eager: true, import: 'default' },
  ),
);
