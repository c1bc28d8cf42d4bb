import type { ComponentType } from 'react';
import type { ShownProps } from '../fieldView';
import { ShownAddress } from './Address';
import { ShownChinaId } from './ChinaId';
import { ShownDepartment } from './Department';
import { ShownRegion } from './Region';
import { ShownRichText } from './RichText';
import { ShownTags } from './Tags';

/** Types whose values are more than their text. Apart from the inputs: a list shows values and fetches no input. */
export const shownAs: Partial<Record<string, ComponentType<ShownProps<never>>>> = {
  address: ShownAddress,
  china_id: ShownChinaId,
  department: ShownDepartment,
  region: ShownRegion,
  rich_text: ShownRichText,
  tags: ShownTags,
};
