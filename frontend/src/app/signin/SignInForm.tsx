import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { keys } from '@/core/api/keys';
import { isApiError } from '@/core/api/problem';
import { signIn } from '@/core/api/session';
import { setLanguage, useT } from '@/shared/i18n/i18n';
import { setMode } from '@/shared/theme/mode';
import { errorText } from '@/shared/ui/errorText';
import styles from './SignInPage.module.css';

export function SignInForm() {
  const t = useT('app.signin');
  const client = useQueryClient();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const attempt = useMutation({
    mutationFn: () => signIn(username.trim(), password),
    onSuccess: (session) => {
      if (session.user.language) void setLanguage(session.user.language);
      if (session.user.theme) setMode(session.user.theme);
      client.setQueryData(keys.session, session);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt.mutate();
  };
  const wrong = isApiError(attempt.error, 401);
  const throttled = isApiError(attempt.error, 429);
  return (
    <form onSubmit={submit} noValidate>
      {attempt.isError && (
        <p className={styles.error} role="alert">
          {wrong ? t('wrong') : throttled ? t('throttled') : errorText(attempt.error, t)}
        </p>
      )}
      <label className={styles.field}>
        <span>{t('username')}</span>
        <Input
          size="large"
          autoFocus
          autoComplete="username"
          autoCapitalize="none"
          value={username}
          onChange={(event) => {
            setUsername(event.target.value);
          }}
        />
      </label>
      <label className={styles.field}>
        <span>{t('password')}</span>
        <Input.Password
          size="large"
          autoComplete="current-password"
          value={password}
          onChange={(event) => {
            setPassword(event.target.value);
          }}
        />
      </label>
      <Button
        type="primary"
        htmlType="submit"
        size="large"
        block
        loading={attempt.isPending}
        disabled={!username.trim() || !password}
      >
        {t('submit')}
      </Button>
    </form>
  );
}
