import { Button, Segmented, Skeleton } from 'antd';
import { ArrowLeft, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { FormDocument } from '@/core/api/forms';
import { ReplaceDocument } from '@/core/commands/ReplaceDocument';
import { SideBySide } from '@/core/draft/SideBySide';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { ErrorState } from '@/shared/ui/ErrorState';
import { useFormEditing } from '../FormEditorContext';
import { inPlaceOf } from '../model/identity';
import { ChangesInWords } from './ChangesInWords';
import { useVersion } from './useVersions';
import styles from './Versions.module.css';

type Shape = 'words' | 'json';

/** A version of the form beside the draft, and the way back to it. */
export function VersionView({ number }: { number: number }) {
  const t = useT('form.editor');
  const { message } = useNotices();
  const { app, form, execute, view } = useFormEditing();
  const [shape, setShape] = useState<Shape>('words');
  const version = useVersion(app, form, number);
  const asText = (value: FormDocument) => JSON.stringify(value, null, 2);
  const same = version.data !== undefined && asText(version.data) === asText(form);
  const restore = (old: FormDocument) => {
    execute(new ReplaceDocument('form.restore', inPlaceOf(old, form)));
    view.showVersion(undefined);
    void message.success(t('versions.restored', { number }));
  };
  return (
    <div className={styles.view}>
      <div className={styles.bar}>
        <Button
          type="text"
          icon={<ArrowLeft size={14} />}
          onClick={() => {
            view.showVersion('list');
          }}
        >
          {t('versions.all')}
        </Button>
        <Segmented<Shape>
          value={shape}
          aria-label={t('versions.compare')}
          options={(['words', 'json'] as const).map((one) => ({
            value: one,
            label: t(`versions.in.${one}`),
          }))}
          onChange={setShape}
        />
        <Button
          icon={<RotateCcw size={14} />}
          disabled={!version.data || same}
          onClick={() => {
            if (version.data) restore(version.data);
          }}
        >
          {t('versions.restore')}
        </Button>
      </div>
      {version.isPending && <Skeleton active />}
      {version.isError && <ErrorState error={version.error} onRetry={() => void version.refetch()} />}
      {version.data && shape === 'words' && <ChangesInWords before={version.data} after={form} />}
      {version.data && shape === 'json' && (
        <SideBySide
          before={asText(version.data)}
          after={asText(form)}
          beforeLabel={t('versions.number', { number })}
          afterLabel={t('versions.draft')}
        />
      )}
    </div>
  );
}
