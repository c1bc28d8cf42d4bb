import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { ClipboardCheck, Monitor, RotateCcw, Smartphone } from 'lucide-react';
import { useEffect, useState } from 'react';
import { keys } from '@/core/api/keys';
import { getRecord, type Rec } from '@/core/api/records';
import { useUser } from '@/core/session/useSession';
import { FormView, useForm, type FormState } from '@/form/viewer';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import { useFormEditing } from '../FormEditorContext';
import { LogicNow } from './LogicNow';
import styles from './Preview.module.css';
import { RecordPicker } from './RecordPicker';

type Device = 'desktop' | 'phone';

/** The form as it will be, blank or with a real record: it can be filled in, nothing is kept. */
export function PreviewPage() {
  const t = useT('form.editor');
  const { app, form, view } = useFormEditing();
  const { record } = view;
  const device: Device = view.show === 'phone' ? 'phone' : 'desktop';
  const [start, setStart] = useState(0);
  const [filled, setFilled] = useState<FormState>();
  const picked = useQuery({
    queryKey: keys.record(app, form.key, record ?? ''),
    queryFn: () => getRecord(app, form.key, record ?? ''),
    enabled: record !== undefined,
  });
  const open = (next: { record?: string; device?: Device }) => {
    const phone = (next.device ?? device) === 'phone';
    view.open('preview', {
      record: 'record' in next ? next.record : record,
      show: phone ? 'phone' : undefined,
    });
  };
  return (
    <div className={styles.page}>
      <div className={styles.bar} role="toolbar" aria-label={t('tab.preview')}>
        <Segmented<Device>
          value={device}
          aria-label={t('preview.device')}
          options={[
            { value: 'desktop', label: t('preview.desktop'), icon: <Monitor size={14} aria-hidden="true" /> },
            { value: 'phone', label: t('preview.phone'), icon: <Smartphone size={14} aria-hidden="true" /> },
          ]}
          onChange={(next) => {
            open({ device: next });
          }}
        />
        <RecordPicker
          record={picked.data}
          onPick={(id) => {
            open({ record: id });
          }}
        />
        <Button
          icon={<RotateCcw size={14} />}
          onClick={() => {
            setStart(start + 1);
          }}
        >
          {t('preview.restart')}
        </Button>
        <TryButton form={filled} />
      </div>
      {picked.isError && <p className={styles.problem}>{errorText(picked.error, t)}</p>}
      <div className={styles.stage}>
        {(record === undefined || picked.data) && (
          <Filled
            key={`${start} ${record ?? ''} ${picked.data?.version ?? ''}`}
            device={device}
            record={record === undefined ? undefined : picked.data}
            onForm={setFilled}
          />
        )}
        {filled && <LogicNow filled={filled} />}
      </div>
      <p className={styles.note}>{t('preview.note')}</p>
    </div>
  );
}

interface FilledProps {
  device: Device;
  record: Rec | undefined;
  onForm: (form: FormState) => void;
}

function Filled({ device, record, onForm }: FilledProps) {
  const label = useLabel();
  const user = useUser();
  const { app, form } = useFormEditing();
  const state = useForm(form, record?.values ?? {}, { user: user.id, stored: record !== undefined });
  useEffect(() => {
    onForm(state);
  }, [state, onForm]);
  return (
    <div className={styles.device} data-device={device} tabIndex={-1}>
      <h1>{record?.title ?? label(form.label, form.key)}</h1>
      <FormView form={state} app={app} display={record?.display} />
    </div>
  );
}

/** Checks what was filled in, as saving would. */
function TryButton({ form }: { form: FormState | undefined }) {
  const t = useT('form.editor');
  const { message } = useNotices();
  return (
    <Button
      icon={<ClipboardCheck size={14} />}
      disabled={!form}
      onClick={() => {
        const wrong = form?.checkAll();
        if (wrong === undefined) void message.success(t('preview.fine'));
        else document.querySelector(`[data-field="${wrong}"]`)?.scrollIntoView({ block: 'center' });
      }}
    >
      {t('preview.try')}
    </Button>
  );
}
