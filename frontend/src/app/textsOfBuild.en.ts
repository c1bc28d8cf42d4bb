import { textsByArea } from './textsByArea';

export const texts = textsByArea(
  import.meta.glob(
    [
      '../*/editor/**/i18n/en.json',
      '../core/draft/i18n/en.json',
      '../core/uses/i18n/en.json',
      './build/i18n/en.json',
      './admin/i18n/en.json',
      './imports/i18n/en.json',
    ],
    { eager: true, import: 'default' },
  ),
);
