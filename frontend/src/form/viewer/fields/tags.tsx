import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { keys } from '@/core/api/keys';
import { suggestWords } from '@/core/api/suggestions';
import { useT } from '@/shared/i18n/i18n';
import { useFormContext } from '../context';
import type { FieldInputProps, FieldView } from '../fieldView';

const most = 50;
const between = [',', '，', '、', ';', '；', '|'];

/** Words made up while typing, those used before among the offers. */
function TagsInput(props: FieldInputProps<string[]>) {
  const t = useT('form.viewer');
  const { app, form } = useFormContext();
  const key = form.source.key;
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const deferred = useDeferredValue(search.trim());
  const found = useQuery({
    queryKey: [...keys.records(app ?? '', key ?? ''), 'words', props.fieldKey, deferred],
    queryFn: ({ signal }) => suggestWords(app ?? '', key ?? '', props.fieldKey, deferred, signal),
    enabled: open && app !== undefined && key !== undefined,
    retry: false,
  });
  return (
    <Select<string[]>
      id={props.id}
      mode="tags"
      style={{ width: '100%' }}
      value={props.value ?? []}
      maxCount={most}
      tokenSeparators={between}
      placeholder={t('tags.type')}
      disabled={props.disabled}
      status={props.invalid ? 'error' : undefined}
      aria-describedby={props.describedBy}
      notFoundContent={t('tags.none')}
      showSearch={{ onSearch: setSearch }}
      onOpenChange={setOpen}
      onBlur={props.onBlur}
      onChange={(next) => {
        const words = [...new Set(next.map((word) => word.trim()).filter(Boolean))];
        props.onChange(words.length > 0 ? words : undefined);
      }}
      options={(found.data?.items ?? []).map((word) => ({ value: word, label: word }))}
    />
  );
}

export const tagsView: FieldView = { type: 'tags', Input: TagsInput };
