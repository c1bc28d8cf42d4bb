import { Cascader } from 'antd';
import { useMemo } from 'react';
import { useT } from '@/shared/i18n/i18n';
import { useClearable } from '@/shared/ui/useClearable';
import type { RegionPickerProps } from './RegionPicker';
import { regionDepth } from './code';
import styles from './RegionCascader.module.css';
import { useRegions, type Regions } from './regions';

interface Choice {
  value: string;
  label: string;
  children?: Choice[];
}

function choices(regions: Regions, code: string, depth: number): Choice[] {
  return regions.in(code).map((region) => {
    const deeper = regionDepth(region.code) < depth ? choices(regions, region.code, depth) : [];
    return { value: region.code, label: region.name, ...(deeper.length > 0 ? { children: deeper } : {}) };
  });
}

/** Whether every word stands somewhere in the names of a region and of those around it. */
const matches = (typed: string, path: { label: string }[]): boolean => {
  const names = path.map(({ label }) => label).join('');
  return typed
    .split(/[\s/,，、]+/)
    .filter(Boolean)
    .every((word) => names.includes(word));
};

/** Province, city and district one beside the other, or found by typing part of their names. */
export default function RegionCascader(props: RegionPickerProps) {
  const { value, depth = 3, onChange, allowClear = true, ...rest } = props;
  const t = useT('core.region');
  const clearable = useClearable();
  const regions = useRegions();
  const options = useMemo(() => (regions ? choices(regions, '', depth) : []), [regions, depth]);
  const path = value && regions ? regions.path(value).map(({ code }) => code) : undefined;
  return (
    <Cascader<Choice>
      {...rest}
      allowClear={allowClear && clearable}
      changeOnSelect
      classNames={{ popup: { root: styles.popup } }}
      options={options}
      value={path}
      loading={!regions}
      placeholder={t('choose')}
      notFoundContent={t('none')}
      showSearch={{
        limit: 60,
        render: (_typed, found) => found.map(({ label }) => label).join(' / '),
        filter: (typed, found) => matches(typed, found as unknown as { label: string }[]),
      }}
      displayRender={() => (value && regions ? regions.text(value) : value)}
      onChange={(next) => {
        onChange((next as string[] | undefined)?.at(-1));
      }}
    />
  );
}
