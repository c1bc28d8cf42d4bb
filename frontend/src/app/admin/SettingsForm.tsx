import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { keys } from '@/core/api/keys';
import { ApiError } from '@/core/api/problem';
import { saveSettings, type Settings } from '@/core/api/settings';
import { FormView, useDirty, useForm } from '@/form/viewer';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import { useLeaveWarning } from '@/shared/useLeaveWarning';
import pageStyles from '@/shared/ui/Page.module.css';
import { SmtpTest } from './SmtpTest';
import { flatten, settingsSource, unflatten } from './settingsSource';

interface Props {
  settings: Settings;
  onSaved: () => void;
}

export function SettingsForm({ settings, onSaved }: Props) {
  const t = useT('app.admin');
  const client = useQueryClient();
  const { message } = useNotices();
  const mail = useForm(settingsSource.mail(t, settings.smtp.passwordSet), flatten(settings));
  const limits = useForm(settingsSource.limits(t), flatten(settings));
  const mailDirty = useDirty(mail);
  const limitsDirty = useDirty(limits);
  const save = useMutation({
    mutationFn: () => saveSettings(unflatten(settings, { ...mail.values(), ...limits.values() })),
    onSuccess: (saved) => {
      client.setQueryData(keys.settings, saved);
      void message.success(t('settings.saved'));
      onSaved();
    },
    onError: (error) => {
      const rest = error instanceof ApiError ? limits.showIssues(mail.showIssues(error.issues)) : [];
      if (rest.length > 0 || !(error instanceof ApiError) || error.issues.length === 0) {
        void message.error(errorText(error, t));
      }
    },
  });
  useLeaveWarning(mailDirty || limitsDirty, t('shared:leave'));
  const submit = () => {
    const wrong = [mail.checkAll(), limits.checkAll()];
    if (!wrong[0] && !wrong[1]) save.mutate();
  };
  return (
    <div className={pageStyles.narrow}>
      <section className={pageStyles.card}>
        <h2>{t('settings.mail')}</h2>
        <p className={pageStyles.lead}>{t('settings.mailLead')}</p>
        <FormView form={mail} />
        <SmtpTest unsaved={mailDirty} />
      </section>
      <section className={pageStyles.card}>
        <h2>{t('settings.limits')}</h2>
        <p className={pageStyles.lead}>{t('settings.limitsLead')}</p>
        <FormView form={limits} />
      </section>
      <div>
        <Button type="primary" size="large" loading={save.isPending} onClick={submit}>
          {t('shared:action.save')}
        </Button>
      </div>
    </div>
  );
}
