import type { FormDocument } from '@/core/api/forms';
import type { Label } from '@/shared/i18n/language';
import { control } from './layout';

/** A form with a name field in one section: enough to be published. */
export function newForm(key: string, label: Label): FormDocument {
  return {
    schemaVersion: 1,
    key,
    label,
    titleField: 'name',
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: {
        name: {
          type: 'string',
          maxLength: 200,
          'x-eddy': { type: 'text', label: { 'zh-CN': '名称', en: 'Name' } },
        },
      },
      required: ['name'],
    },
    ui: {
      type: 'VerticalLayout',
      elements: [
        { type: 'Group', label: { 'zh-CN': '基本信息', en: 'Basics' }, elements: [control('name')] },
      ],
    },
    list: { columns: ['name'] },
  };
}
