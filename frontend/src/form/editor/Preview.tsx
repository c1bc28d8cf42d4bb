import { Segmented } from 'antd';
import { Monitor, Smartphone } from 'lucide-react';
import { useState } from 'react';
import type { FormDocument } from '@/core/api/forms';
import { FormView, useForm } from '@/form/viewer';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import styles from './FormEditor.module.css';

type Device = 'desktop' | 'phone';

/** The form as it will be: it can be filled in, nothing is kept. */
export function Preview({ app, form }: { app: string; form: FormDocument }) {
  const t = useT('form.editor');
  const label = useLabel();
  const [device, setDevice] = useState<Device>('desktop');
  return (
    <div className={styles.preview}>
      <Segmented<Device>
        value={device}
        options={[
          { value: 'desktop', label: t('preview.desktop'), icon: <Monitor size={14} /> },
          { value: 'phone', label: t('preview.phone'), icon: <Smartphone size={14} /> },
        ]}
        onChange={setDevice}
      />
      <div className={styles.device} data-device={device}>
        <h1>{label(form.label, form.key)}</h1>
        <Filled key={device} app={app} form={form} />
      </div>
      <p className={styles.note}>{t('preview.note')}</p>
    </div>
  );
}

function Filled({ app, form }: { app: string; form: FormDocument }) {
  const state = useForm(form, {});
  return <FormView form={state} app={app} />;
}
