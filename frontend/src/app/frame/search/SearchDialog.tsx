import { Modal } from 'antd';
import { useT } from '@/shared/i18n/i18n';
import { usePhone } from '@/shared/usePhone';
import { SearchBox } from './SearchBox';

interface Props {
  app: string;
  open: boolean;
  onDone: () => void;
}

/** The search over the page. */
export default function SearchDialog({ app, open, onDone }: Props) {
  const t = useT('app.frame');
  const phone = usePhone();
  return (
    <Modal
      open={open}
      onCancel={onDone}
      footer={null}
      closable={false}
      width={640}
      destroyOnHidden
      style={{ top: phone ? 12 : 72 }}
      styles={{ container: { padding: 0 }, body: { padding: 0 } }}
      title={<span className="visually-hidden">{t('search.label')}</span>}
    >
      <SearchBox app={app} onDone={onDone} />
    </Modal>
  );
}
