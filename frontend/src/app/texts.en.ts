import locale from 'antd/locale/en_US';
import { textsByArea } from './textsByArea';

export const texts = textsByArea(
  import.meta.glob(
    [
      '../**/i18n/en.json',
      './**/i18n/en.json',
      '!../*/editor/**',
      '!../core/draft/**',
      '!../core/uses/**',
      '!./build/**',
      '!./admin/**',
      '!./imports/**',
    ],
    { eager: true, import: 'default' },
  ),
);
export const antdLocale = locale;
