import locale from 'antd/locale/zh_CN';
import 'dayjs/locale/zh-cn';
import { textsByArea } from './textsByArea';

export const texts = textsByArea(
  import.meta.glob(
    [
      '../**/i18n/zh-CN.json',
      './**/i18n/zh-CN.json',
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
