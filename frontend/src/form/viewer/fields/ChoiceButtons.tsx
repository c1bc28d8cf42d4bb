import { useLabel } from '@/shared/i18n/useLabel';
import { OptionChip } from '@/shared/ui/OptionChip';
import type { ChoiceOption } from '../state/fieldType';
import type { FieldInputProps } from '../fieldView';
import styles from './ChoiceButtons.module.css';

/** A few options side by side; a second click takes the choice away. */
export function ChoiceButtons(props: FieldInputProps<string> & { options: ChoiceOption[] }) {
  const label = useLabel();
  return (
    <div
      className={styles.group}
      role="radiogroup"
      id={props.id}
      aria-labelledby={`${props.id}-label`}
      aria-describedby={props.describedBy}
      data-invalid={props.invalid}
    >
      {props.options.map((option) => {
        const chosen = option.value === props.value;
        return (
          <label
            key={option.value}
            className={styles.option}
            data-chosen={chosen}
            data-disabled={props.disabled}
          >
            <input
              type="radio"
              className="visually-hidden"
              name={props.id}
              checked={chosen}
              disabled={props.disabled}
              onBlur={props.onBlur}
              onChange={() => {
                props.onChange(option.value);
              }}
              onClick={() => {
                if (chosen && !props.required) props.onChange(undefined);
              }}
            />
            {option.color ? <OptionChip option={option} bare /> : label(option.label, option.value)}
          </label>
        );
      })}
    </div>
  );
}
