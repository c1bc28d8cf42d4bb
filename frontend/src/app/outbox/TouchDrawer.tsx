import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { Link } from 'react-router';
import { keys } from '@/core/api/keys';
import { cancelTouch, releaseTouch, type Touch } from '@/core/api/touches';
import { appPath, useCurrentApp } from '@/core/app/useApp';
import { mayBuild, useUser } from '@/core/session/useSession';
import { formatDateTime } from '@/shared/format/time';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import pageStyles from '@/shared/ui/Page.module.css';
import { MessageBody } from './MessageBody';
import { TouchReason, TouchStateChip } from './TouchStateChip';
import styles from './outbox.module.css';

interface Props {
  app: string;
  touch: Touch;
  onClose: () => void;
}

const steps = ['queuedAt', 'sentAt', 'openedAt', 'clickedAt'] as const;

/** One message as the customer sees it; a held one is sent or dropped here. */
export function TouchDrawer({ app, touch, onClose }: Props) {
  const t = useT('app.outbox');
  const label = useLabel();
  const client = useQueryClient();
  const user = useUser();
  const form = useCurrentApp()?.customerForm ?? '';
  const { message } = useNotices();
  const decide = useMutation({
    mutationFn: (verb: 'release' | 'cancel') =>
      verb === 'release' ? releaseTouch(app, touch.id) : cancelTouch(app, touch.id),
    onSuccess: (_, verb) => void message.success(t(`did.${verb}`)),
    onError: (error) => void message.error(errorText(error, t)),
    onSettled: () => client.invalidateQueries({ queryKey: keys.touches(app) }),
  });
  const held = touch.state === 'held';
  const stoppable = (held || touch.state === 'queued') && mayBuild(user);
  return (
    <Drawer
      open
      size={720}
      title={label(touch.message.label, touch.message.key)}
      onClose={onClose}
      footer={
        stoppable && (
          <div className={styles.footer}>
            {held && (
              <Button
                type="primary"
                loading={decide.isPending}
                onClick={() => {
                  decide.mutate('release');
                }}
              >
                {t('release')}
              </Button>
            )}
            <Button
              loading={decide.isPending}
              onClick={() => {
                decide.mutate('cancel');
              }}
            >
              {t('cancel')}
            </Button>
            {held && <span className={pageStyles.muted}>{t('heldHint')}</span>}
          </div>
        )
      }
    >
      <dl className={pageStyles.facts}>
        <div>
          <dt>{t('who')}</dt>
          <dd>
            <Link to={appPath.record(app, form, touch.record.id)}>{touch.record.title}</Link>
            {touch.address && <span className={styles.address}>{touch.address}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('how')}</dt>
          <dd className={styles.state}>
            <TouchStateChip touch={touch} />
            <TouchReason reason={touch.reason} />
          </dd>
        </div>
        {steps.map((step) =>
          touch[step] ? (
            <div key={step}>
              <dt>{t(`step.${step}`)}</dt>
              <dd className="tabular">{formatDateTime(touch[step])}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <article className={styles.preview}>
        {touch.subject && <h2>{touch.subject}</h2>}
        <MessageBody body={touch.body ?? ''} title={t('preview')} />
      </article>
    </Drawer>
  );
}
