import { Input } from 'antd';
import { useState } from 'react';
import { formatDuration, parseDuration } from '@/shared/format/duration';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import type { FieldInputProps, FieldView } from '../fieldView';

/** A length of time, typed as people write it; what is no length of time turns back when the field is left. */
function DurationInput(props: FieldInputProps<number>) {
  const t = useT('form.viewer');
  const language = useLanguage();
  const [typed, setTyped] = useState<string>();
  const shown = props.value === undefined ? '' : formatDuration(props.value, language);
  return (
    <Input
      id={props.id}
      value={typed ?? shown}
      placeholder={t('duration')}
      disabled={props.disabled}
      status={props.invalid || (typed && parseDuration(typed) === undefined) ? 'error' : undefined}
      aria-invalid={props.invalid}
      aria-describedby={props.describedBy}
      onChange={(event) => {
        const text = event.target.value;
        setTyped(text);
        const minutes = parseDuration(text);
        if (minutes !== undefined || text.trim() === '') props.onChange(minutes);
      }}
      onBlur={() => {
        setTyped(undefined);
        props.onBlur();
      }}
    />
  );
}

export const durationView: FieldView = { type: 'duration', Input: DurationInput };
