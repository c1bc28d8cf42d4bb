import { Select } from 'antd';
import { useState } from 'react';
import { useFormContext } from '../context';
import type { FieldInputProps } from '../fieldView';
import { addOption, another } from './AddOption';
import { toOption, TitleWithNote, type TitledOption } from './TitleWithNote';
import { useFound } from './useFound';
import { useClearable } from '@/shared/ui/useClearable';

export interface Titled {
  id: string;
  title: string;
  /** What tells it apart from others of the same title. */
  note?: string;
}

/** Where a picker searches. */
export interface RemoteSource {
  queryKey: (search: string) => readonly unknown[];
  find: (search: string, signal: AbortSignal) => Promise<Titled[]>;
  onOpen?: (open: boolean) => void;
  /** Offered below what was found, with what was typed. */
  add?: { text: string; begin: (typed: string) => void };
}

interface Props extends FieldInputProps<string>, RemoteSource {
  /** One that was added meanwhile. */
  added?: Titled;
}

/** Picks one of something too many to list: searches while typing. */
export function RemoteSelect(props: Props) {
  const { display } = useFormContext();
  const { items, typed, settled, box } = useFound(props);
  const clearable = useClearable();
  const [picked, setPicked] = useState<Titled | undefined>(display[props.fieldKey]);
  const { add } = props;
  const shown = [props.added, picked].find((one) => one?.id === props.value);
  const current = shown && !items.some((item) => item.id === shown.id) ? [shown] : [];
  return (
    <Select<string, TitledOption>
      id={props.id}
      style={{ width: '100%' }}
      value={props.value}
      allowClear={!props.required && clearable}
      {...box}
      disabled={props.disabled}
      status={props.invalid ? 'error' : undefined}
      aria-describedby={props.describedBy}
      onBlur={props.onBlur}
      onChange={(value: string | undefined) => {
        if (value === another) {
          add?.begin(typed);
          return;
        }
        setPicked(items.find((item) => item.id === value));
        props.onChange(value);
      }}
      optionRender={({ data }) => <TitleWithNote {...data} />}
      options={[...[...current, ...items].map(toOption), ...(add ? [addOption(add, settled)] : [])]}
    />
  );
}
