import { Select } from 'antd';
import { addOption, another } from '../fields/AddOption';
import type { RemoteSource, Titled } from '../fields/RemoteSelect';
import { TitleWithNote, toOption, type TitledOption } from '../fields/TitleWithNote';
import { useFound } from '../fields/useFound';

export interface ManySelectProps extends RemoteSource {
  id: string;
  chosen: Titled[];
  /** How many may be chosen. */
  most: number;
  onChange: (chosen: Titled[]) => void;
  onBlur: () => void;
  disabled: boolean;
  invalid: boolean;
  describedBy?: string;
}

/** Picks several of something too many to list: searches while typing. What is chosen stands first in the list. */
export function ManySelect(props: ManySelectProps) {
  const { chosen, most, add, onChange } = props;
  const { items, typed, asked, settled, box } = useFound(props);
  const others = items.filter((item) => !chosen.some(({ id }) => id === item.id));
  const offered = [...(asked === '' ? chosen : chosen.filter(({ id }) => hasId(items, id))), ...others];
  const choose = (ids: string[]) => {
    if (ids.includes(another)) {
      add?.begin(typed);
      return;
    }
    const known = [...chosen, ...items];
    onChange(ids.flatMap((id) => known.find((one) => one.id === id) ?? []));
  };
  return (
    <Select<{ value: string; label?: unknown }[], TitledOption>
      id={props.id}
      mode="multiple"
      labelInValue
      style={{ width: '100%' }}
      value={chosen.map(({ id, title }) => ({ value: id, label: title }))}
      maxCount={most}
      {...box}
      disabled={props.disabled}
      status={props.invalid ? 'error' : undefined}
      aria-describedby={props.describedBy}
      onBlur={props.onBlur}
      onChange={(next) => {
        choose(next.map(({ value }) => value));
      }}
      optionRender={({ data }) => <TitleWithNote {...data} />}
      options={[...offered.map(toOption), ...(add && chosen.length < most ? [addOption(add, settled)] : [])]}
    />
  );
}

const hasId = (items: readonly Titled[], id: string) => items.some((item) => item.id === id);
