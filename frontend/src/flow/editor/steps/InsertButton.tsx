import { Dropdown } from 'antd';
import { Plus } from 'lucide-react';
import { useT } from '@/shared/i18n/i18n';
import { useFlow } from '../FlowContext';
import { icons, tones } from '../icons';
import type { SequenceFlow } from '../model/bpmn';
import { insertable, type Insertable } from '../model/steps';
import styles from './Steps.module.css';

/** The + on an arrow: puts a step there and opens its settings. */
export function InsertButton({ flow }: { flow: SequenceFlow }) {
  const t = useT('flow.editor');
  const { diagram, select } = useFlow();
  return (
    <div className={styles.arrow}>
      <Dropdown
        trigger={['click']}
        placement="bottom"
        menu={{
          items: insertable.map((kind) => {
            const Icon = icons[kind];
            return { key: kind, label: t(`kind.${kind}`), icon: <Icon size={16} color={tones[kind]} /> };
          }),
          onClick: ({ key }) => {
            const id = diagram.insert(flow.id, key as Insertable);
            if (id !== undefined) select(id);
          },
        }}
      >
        <button
          type="button"
          className={styles.plus}
          aria-label={t('steps.insert')}
          title={t('steps.insert')}
        >
          <Plus size={14} aria-hidden="true" />
        </button>
      </Dropdown>
    </div>
  );
}
