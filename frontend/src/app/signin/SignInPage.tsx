import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { useSessionQuery } from '@/core/session/useSession';
import { LanguageSwitch } from '@/app/frame/LanguageSwitch';
import { ThemeSwitch } from '@/app/frame/ThemeSwitch';
import { useT } from '@/shared/i18n/i18n';
import { Logo } from '@/shared/ui/Logo';
import { ChangePasswordForm } from './ChangePasswordForm';
import { SignInForm } from './SignInForm';
import styles from './SignInPage.module.css';

/** Only paths of our own: a link may not lead away after signing in. */
export function safeTarget(to: string | null): string {
  return to?.startsWith('/') && !to.startsWith('//') && !to.includes('\\') ? to : '/';
}

export default function SignInPage() {
  const t = useT('app.signin');
  const session = useSessionQuery();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const target = safeTarget(parameters.get('to'));

  if (session.isPending) return null;
  const mustChange = session.data?.user.mustChangePassword ?? false;
  if (session.data && !mustChange) return <Navigate to={target} replace />;

  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      <main className={styles.card}>
        <Logo size={44} />
        <h1>{mustChange ? t('change.title') : t('title')}</h1>
        <p className={styles.lead}>{mustChange ? t('change.lead') : t('lead')}</p>
        {mustChange ? (
          <ChangePasswordForm
            known={session.data?.passwordKnown ?? false}
            onDone={() => void navigate(target, { replace: true })}
          />
        ) : (
          <SignInForm />
        )}
      </main>
    </div>
  );
}
