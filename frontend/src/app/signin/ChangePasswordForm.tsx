import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { keys } from '@/core/api/keys';
import { changePassword } from '@/core/api/session';
import { useT } from '@/shared/i18n/i18n';
import { errorText } from '@/shared/ui/errorText';
import styles from './SignInPage.module.css';

interface Props {
  /** The current password was typed a moment ago, and is not asked for again. */
  known: boolean;
  onDone: () => void;
}

export const shortestPassword = 10;

export function ChangePasswordForm({ known, onDone }: Props) {
  const t = useT('app.signin');
  const client = useQueryClient();
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const differs = again !== '' && again !== next;
  const change = useMutation({
    mutationFn: () => changePassword(known ? undefined : old, next),
    // It may have been typed too long ago meanwhile.
    onError: () => client.invalidateQueries({ queryKey: keys.session }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.session });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      {change.isError && (
        <p className={styles.error} role="alert">
          {errorText(change.error, t)}
        </p>
      )}
      {!known && (
        <label className={styles.field}>
          <span>{t('change.current')}</span>
          <Input.Password
            size="large"
            autoComplete="current-password"
            value={old}
            onChange={(event) => {
              setOld(event.target.value);
            }}
          />
        </label>
      )}
      <label className={styles.field}>
        <span>{t('change.next')}</span>
        <Input.Password
          size="large"
          autoComplete="new-password"
          autoFocus={known}
          value={next}
          onChange={(event) => {
            setNext(event.target.value);
          }}
        />
      </label>
      <p className={styles.hint}>{t('change.rule', { count: shortestPassword })}</p>
      <label className={styles.field}>
        <span>{t('change.again')}</span>
        <Input.Password
          size="large"
          autoComplete="new-password"
          status={differs ? 'error' : undefined}
          value={again}
          onChange={(event) => {
            setAgain(event.target.value);
          }}
        />
      </label>
      {differs && (
        <p className={styles.error} role="alert">
          {t('change.differs')}
        </p>
      )}
      <Button
        type="primary"
        htmlType="submit"
        size="large"
        block
        loading={change.isPending}
        disabled={(!known && !old) || next.length < shortestPassword || again !== next}
      >
        {t('change.submit')}
      </Button>
    </form>
  );
}
