import { Input } from 'antd';
import { regionDepthOf } from '@/core/region/code';
import { RegionPicker } from '@/core/region/RegionPicker';
import type { Address } from '@/core/values/address';
import { useT } from '@/shared/i18n/i18n';
import type { FieldInputProps, FieldView } from '../fieldView';
import styles from './address.module.css';

const postcodeLength = 6;
const streetLength = 200;

/** Region, street and, where the form asks for it, postcode. */
function AddressInput(props: FieldInputProps<Address>) {
  const t = useT('form.viewer');
  const { id, disabled, onBlur } = props;
  const value = props.value ?? {};
  const settings = props.property['x-eddy'];
  const set = (part: Partial<Address>) => {
    const next = Object.entries({ ...value, ...part }).filter(
      ([, text]) => text !== undefined && text !== '',
    );
    props.onChange(next.length > 0 ? (Object.fromEntries(next) as Address) : undefined);
  };
  const status = props.invalid ? 'error' : undefined;
  return (
    <div
      className={styles.address}
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={props.describedBy}
    >
      <RegionPicker
        id={id}
        value={value.region}
        depth={regionDepthOf(settings)}
        allowClear
        disabled={disabled}
        status={status}
        aria-label={t('address.region')}
        onBlur={onBlur}
        onChange={(region) => {
          set({ region });
        }}
      />
      <Input
        value={value.street ?? ''}
        maxLength={streetLength}
        placeholder={t('address.street')}
        aria-label={t('address.street')}
        disabled={disabled}
        status={status}
        onBlur={onBlur}
        onChange={(event) => {
          set({ street: event.target.value });
        }}
      />
      {settings?.['postcode'] === true && (
        <Input
          className={styles.postcode}
          value={value.postcode ?? ''}
          inputMode="numeric"
          maxLength={postcodeLength}
          placeholder={t('address.postcode')}
          aria-label={t('address.postcode')}
          disabled={disabled}
          status={status}
          onBlur={onBlur}
          onChange={(event) => {
            set({ postcode: event.target.value.replace(/\D/g, '') });
          }}
        />
      )}
    </div>
  );
}

export const addressView: FieldView = {
  type: 'address',
  Input: AddressInput,
  group: true,
  wide: true,
};
