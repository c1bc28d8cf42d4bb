import { Button, Checkbox } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { mayBuild, useUser } from '@/core/session/useSession';
import { useT } from '@/shared/i18n/i18n';
import { FirstInput } from '@/shared/ui/FirstInput';
import styles from './views.module.css';

interface Props {
  name: string;
  shared: boolean;
  action: string;
  saving: boolean;
  onSave: (name: string, shared: boolean) => void;
}

/** What a view is called and who has it. */
export function ViewForm({ name: first, shared: before, action, saving, onSave }: Props) {
  const t = useT('app.records');
  const id = useId();
  const user = useUser();
  const [name, setName] = useState(first);
  const [shared, setShared] = useState(before);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) onSave(name.trim(), shared);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor={id}>{t('view.name')}</label>
      <FirstInput
        id={id}
        maxLength={80}
        value={name}
        placeholder={t('view.nameHint')}
        onFocus={(event) => {
          event.target.select();
        }}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      {mayBuild(user) && (
        <Checkbox
          checked={shared}
          onChange={(event) => {
            setShared(event.target.checked);
          }}
        >
          {t('view.forAll')}
        </Checkbox>
      )}
      <Button type="primary" htmlType="submit" loading={saving} disabled={!name.trim()}>
        {action}
      </Button>
    </form>
  );
}
