import locale from 'antd/locale/en_US';
import { textsByArea } from './textsByArea';

export const texts = textsByArea(
  import.meta.glob(['../**/i18n/en.json', './**/i18n/en.json'], { eager: true, import: 'default' }),
);
export const antdLocale = locale;
