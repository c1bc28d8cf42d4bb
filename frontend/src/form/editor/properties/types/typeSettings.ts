import type { ComponentType } from 'react';
import type { FieldSettings } from '@/core/api/forms';
import { AddressSettings } from './AddressSettings';
import { DepartmentSettings } from './DepartmentSettings';
import { FilesSettings } from './FilesSettings';
import { FormulaSettings } from './FormulaSettings';
import { LinkSettings } from './LinkSettings';
import { LookupSettings } from './LookupSettings';
import { RegionSettings } from './RegionSettings';
import { RollupSettings } from './RollupSettings';
import { RowsSettings } from './RowsSettings';
import { SerialSettings } from './SerialSettings';

export interface TypeSettingsProps {
  fieldKey: string;
  settings: FieldSettings;
  /** Puts these settings in the place of those of the same names. */
  onChange: (part: FieldSettings) => void;
}

/** What a type of field has to be told beside what every field has. */
export const typeSettings: Partial<Record<string, ComponentType<TypeSettingsProps>>> = {
  files: FilesSettings,
  address: AddressSettings,
  department: DepartmentSettings,
  link: LinkSettings,
  region: RegionSettings,
  subtable: RowsSettings,
  serial: SerialSettings,
  lookup: LookupSettings,
  rollup: RollupSettings,
  formula: FormulaSettings,
};
