import { Button, Segmented } from 'antd';
import { KeyRound, LogOut } from 'lucide-react';
import { useState } from 'react';
import { ChangePasswordForm } from '@/app/signin/ChangePasswordForm';
import { useSignOut } from '@/app/frame/UserMenu';
import { savePreferences } from '@/core/api/session';
import { useUser } from '@/core/session/useSession';
import { setLanguage, useLanguage, useT } from '@/shared/i18n/i18n';
import type { Language } from '@/shared/i18n/language';
import type { Mode } from '@/shared/theme/tokens';
import { setMode, useMode } from '@/shared/theme/mode';
import { PageHeader } from '@/shared/ui/PageHeader';
import pageStyles from '@/shared/ui/Page.module.css';
import styles from './me.module.css';

/** A person's own settings. */
export default function MePage() {
  const t = useT('app.me');
  const user = useUser();
  const language = useLanguage();
  const mode = useMode();
  const leave = useSignOut();
  const [changing, setChanging] = useState(false);
  return (
    <>
      <PageHeader title={user.name} note={user.username} />
      <div className={pageStyles.narrow}>
        <section className={pageStyles.card}>
          <div className={styles.line}>
            <span id="me-language">{t('language')}</span>
            <Segmented<Language>
              aria-labelledby="me-language"
              value={language}
              options={[
                { value: 'zh-CN', label: t('chinese') },
                { value: 'en', label: t('english') },
              ]}
              onChange={(next) => {
                void setLanguage(next);
                savePreferences({ language: next }).catch(() => undefined);
              }}
            />
          </div>
          <div className={styles.line}>
            <span id="me-look">{t('look')}</span>
            <Segmented<Mode>
              aria-labelledby="me-look"
              value={mode}
              options={[
                { value: 'light', label: t('light') },
                { value: 'dark', label: t('dark') },
              ]}
              onChange={(next) => {
                setMode(next);
                savePreferences({ theme: next }).catch(() => undefined);
              }}
            />
          </div>
        </section>
        {user.hasPassword && (
          <section className={pageStyles.card}>
            <h2>{t('password')}</h2>
            {changing ? (
              <div className={styles.password}>
                <ChangePasswordForm
                  known={false}
                  onDone={() => {
                    setChanging(false);
                  }}
                />
              </div>
            ) : (
              <Button
                icon={<KeyRound size={15} />}
                onClick={() => {
                  setChanging(true);
                }}
              >
                {t('changePassword')}
              </Button>
            )}
          </section>
        )}
        <div>
          <Button size="large" icon={<LogOut size={16} />} onClick={() => void leave()}>
            {t('signOut')}
          </Button>
        </div>
      </div>
    </>
  );
}
