import { useId } from 'react';
import { useT } from '@/shared/i18n/i18n';
import { menuIcons } from '../../frame/menuIcons';
import styles from './Menu.module.css';

/** The icons to choose from, as one group of radio buttons; the usual one needs no name. */
export function IconChoice(props: {
  value: string | undefined;
  usual: string;
  onChange: (icon: string | undefined) => void;
}) {
  const t = useT('app.build');
  const group = useId();
  return (
    <fieldset className={styles.icons}>
      <legend>{t('menu.icon')}</legend>
      {Object.entries(menuIcons).map(([name, Icon]) => {
        const text = t(`menu.icons.${name}`);
        return (
          <label key={name} title={text}>
            <input
              type="radio"
              name={group}
              className="visually-hidden"
              aria-label={text}
              checked={(props.value ?? props.usual) === name}
              onChange={() => {
                props.onChange(name === props.usual ? undefined : name);
              }}
            />
            <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
          </label>
        );
      })}
    </fieldset>
  );
}
