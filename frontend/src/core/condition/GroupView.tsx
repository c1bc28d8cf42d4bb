import { useDroppable } from '@dnd-kit/core';
import { Button, Select } from 'antd';
import { FolderPlus, Plus } from 'lucide-react';
import { Fragment } from 'react';
import type { Condition } from '@/core/api/condition';
import { pointerOf, type Path } from '@/core/commands/path';
import { useT } from '@/shared/i18n/i18n';
import styles from './Condition.module.css';
import { useCondition } from './ConditionContext';
import { NodeRow } from './NodeRow';
import { fieldsOf } from './scope';
import { comparisonFor, leafFor } from './subject';
import { SubjectSelect } from './SubjectSelect';
import { insert, makeGroup, setMode, viewOf, type GroupMode } from './tree';

const modes: GroupMode[] = ['all', 'any', 'notAny', 'notAll'];

export interface GroupViewProps {
  path: Path;
  condition: Condition;
}

/** The parts of a group behind the word that joins them. */
export function GroupView({ path, condition }: GroupViewProps) {
  const t = useT('core.condition');
  const { root, change, disabled } = useCondition();
  const view = viewOf(condition, path);
  if (view.kind === 'leaf') return null;
  const outermost = path.length === 0;
  const single = view.items.length < 2;
  const plain = outermost && single && view.mode === 'all';
  return (
    <div
      className={`${styles.group} ${outermost ? '' : styles.nestedGroup}`}
      role="group"
      aria-label={t('label.group')}
    >
      <div className={styles.bracket} data-single={single} style={plain ? { padding: 0 } : undefined}>
        {!plain && (
          <Select<GroupMode>
            className={styles.mode}
            variant="filled"
            size="small"
            value={view.mode}
            disabled={disabled}
            popupMatchSelectWidth={false}
            aria-label={t('label.mode')}
            labelRender={({ value }) => t(`modeShort.${String(value)}`)}
            options={modes.map((m) => ({ value: m, label: t(`mode.${m}`) }))}
            onChange={(mode) => {
              change(setMode(root, path, mode));
            }}
          />
        )}
      </div>
      <div className={styles.items}>
        {view.items.map((item, index) => (
          <Fragment key={index}>
            <Gap list={view.listPath} index={index} />
            <NodeRow condition={item} path={[...view.listPath, index]} />
          </Fragment>
        ))}
        <Gap list={view.listPath} index={view.items.length} />
        {!disabled && <Adders list={view.listPath} mode={view.mode} count={view.items.length} />}
      </div>
    </div>
  );
}

function Gap({ list, index }: { list: Path; index: number }) {
  const { setNodeRef, isOver } = useDroppable({ id: `${pointerOf(list)}@${index}`, data: { list, index } });
  return <div ref={setNodeRef} className={styles.gap} data-over={isOver} />;
}

function Adders({ list, mode, count }: { list: Path; mode: GroupMode; count: number }) {
  const t = useT('core.condition');
  const { scope, root, change, begins } = useCondition();
  const first = (): Condition => {
    const field = fieldsOf(scope).find((f) => !f.field.system) ?? fieldsOf(scope)[0];
    return comparisonFor({ field: field?.path ?? '' }, scope);
  };
  const add = (item: Condition, focus: Path) => {
    change(insert(root, list, count, item), focus, 'subject');
  };
  if (begins && count === 0 && list.length === 1) {
    return (
      <SubjectSelect
        scope={scope}
        value={undefined}
        autoOpen
        onChange={(subject) => {
          change(insert(root, list, count, leafFor(subject, scope)), [...list, count], 'value');
        }}
      />
    );
  }
  return (
    <div className={styles.adders}>
      <Button
        type="text"
        size="small"
        icon={<Plus size={14} />}
        onClick={() => {
          add(first(), [...list, count]);
        }}
      >
        {count === 0 && list.length === 1 ? t('addFirst') : t('add')}
      </Button>
      {count > 0 && (
        <Button
          type="text"
          size="small"
          icon={<FolderPlus size={14} />}
          onClick={() => {
            const inner = mode === 'all' || mode === 'notAll' ? 'any' : 'all';
            add(makeGroup(inner, [first()]), [...list, count, inner, 0]);
          }}
        >
          {t('addGroup')}
        </Button>
      )}
    </div>
  );
}
