import { Switch } from 'antd';
import { useT } from '@/shared/i18n/i18n';
import styles from '../../FormEditor.module.css';
import { RegionSettings } from './RegionSettings';
import type { TypeSettingsProps } from './typeSettings';

/** How deep the region of an address goes, and whether there is a postcode. */
export function AddressSettings(props: TypeSettingsProps) {
  const t = useT('form.editor');
  return (
    <>
      <RegionSettings {...props} />
      <label className={styles.switch}>
        {t('region.postcode')}
        <Switch
          checked={props.settings['postcode'] === true}
          onChange={(postcode) => {
            props.onChange({ postcode });
          }}
        />
      </label>
    </>
  );
}
