import { Button } from 'antd';
import { useT } from '@/shared/i18n/i18n';
import styles from './edit.module.css';

/** Where one goes once a record is saved: to it, or on to an empty form. */
export type Going = 'away' | 'another';

interface Props {
  /** Whether the record is a new one. */
  fresh: boolean;
  disabled: boolean;
  /** Which way is being saved. */
  saving: Going | undefined;
  onSave: (going: Going) => void;
}

export function DrawerFooter({ fresh, disabled, saving, onSave }: Props) {
  const t = useT('app.records');
  return (
    <div className={styles.footer}>
      <Button
        type="primary"
        size="large"
        loading={saving === 'away'}
        disabled={disabled}
        title={t('edit.saveKey')}
        onClick={() => {
          onSave('away');
        }}
      >
        {t('shared:action.save')}
      </Button>
      {fresh && (
        <Button
          size="large"
          loading={saving === 'another'}
          disabled={disabled}
          title={t('edit.anotherKey')}
          onClick={() => {
            onSave('another');
          }}
        >
          {t('edit.another')}
        </Button>
      )}
    </div>
  );
}
