import { Modal } from 'antd';
import { useT } from '@/shared/i18n/i18n';
import styles from './KeysHelp.module.css';

const shortcuts = [
  { keys: ['/'], text: 'search' },
  { keys: ['Ctrl', 'k'], text: 'searchAnywhere' },
  { keys: ['g', 't'], text: 'todos' },
  { keys: ['g', 'c'], text: 'customers' },
  { keys: ['g', 'h'], text: 'home' },
  { keys: ['j', 'k'], text: 'move' },
  { keys: ['Enter'], text: 'open' },
  { keys: ['x'], text: 'select' },
  { keys: ['F2'], text: 'edit' },
  { keys: ['Ctrl', 'Enter'], text: 'save' },
  { keys: ['Ctrl', 'Shift', 'Enter'], text: 'another' },
  { keys: ['Ctrl', 'z'], text: 'undo' },
  { keys: ['?'], text: 'help' },
] as const;

export default function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT('app.frame');
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('keys.title')} width={420}>
      <dl className={styles.list}>
        {shortcuts.map(({ keys, text }) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`keys.${text}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
