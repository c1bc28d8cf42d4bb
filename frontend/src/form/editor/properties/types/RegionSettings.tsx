import { Segmented } from 'antd';
import { depths, type Depth } from '@/core/region/code';
import { useT } from '@/shared/i18n/i18n';
import { Row } from '../Row';
import type { TypeSettingsProps } from './typeSettings';

/** How deep a region goes. */
export function RegionSettings({ settings, onChange }: TypeSettingsProps) {
  const t = useT('form.editor');
  return (
    <Row label={t('region.depth')}>
      <Segmented<Depth>
        value={(settings['depth'] as Depth | undefined) ?? 'district'}
        options={depths.map((value) => ({ value, label: t(`region.${value}`) }))}
        onChange={(depth) => {
          onChange({ depth });
        }}
      />
    </Row>
  );
}
