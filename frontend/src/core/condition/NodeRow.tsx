import { useDraggable } from '@dnd-kit/core';
import { Button, Dropdown, type MenuProps } from 'antd';
import { CircleAlert, Ellipsis, GripVertical, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { Condition } from '@/core/api/condition';
import { pointerOf, type Path } from '@/core/commands/path';
import { useT } from '@/shared/i18n/i18n';
import styles from './Condition.module.css';
import { useCondition } from './ConditionContext';
import { GroupView } from './GroupView';
import { LeafBody } from './LeafBody';
import {
  duplicate,
  indent,
  moveDown,
  moveUp,
  outdent,
  remove,
  replace,
  toggleNot,
  viewOf,
  type Moved,
} from './tree';

type Act = 'up' | 'down' | 'indent' | 'outdent' | 'negate' | 'duplicate' | 'remove';

/** What the keys do while the keyboard is inside a row. */
function actOfKey(event: KeyboardEvent): Act | undefined {
  if (event.altKey && !event.metaKey && !event.ctrlKey) {
    const arrows: Record<string, Act> = {
      ArrowUp: 'up',
      ArrowDown: 'down',
      ArrowRight: 'indent',
      ArrowLeft: 'outdent',
    };
    return arrows[event.key];
  }
  if (!event.metaKey && !event.ctrlKey) return undefined;
  if (event.key.toLowerCase() === 'd') return 'duplicate';
  return event.key === 'Backspace' || event.key === 'Delete' ? 'remove' : undefined;
}

export interface NodeRowProps {
  condition: Condition;
  path: Path;
}

/** One part of a group: a sentence or a group of its own, with its handle and menu. */
export function NodeRow({ condition, path }: NodeRowProps) {
  const t = useT('core.condition');
  const { scope, root, change, issues, disabled } = useCondition();
  const pointer = pointerOf(path);
  const { setNodeRef, setActivatorNodeRef, listeners, isDragging } = useDraggable({
    id: pointer,
    data: { path },
    disabled,
  });
  const view = viewOf(condition, path);
  const negated = view.kind === 'leaf' ? view.negated : view.mode === 'notAny' || view.mode === 'notAll';

  const go = (moved: Moved | undefined) => {
    if (moved) change(moved.root, moved.path);
  };
  const act = (what: Act) => {
    if (what === 'up') go(moveUp(root, path));
    if (what === 'down') go(moveDown(root, path));
    if (what === 'indent') go(indent(root, path));
    if (what === 'outdent') go(outdent(root, path));
    if (what === 'negate') change(toggleNot(root, path), path);
    if (what === 'duplicate') change(duplicate(root, path), [...path.slice(0, -1), Number(path.at(-1)) + 1]);
    if (what === 'remove') change(remove(root, path));
  };
  const onKey = (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).closest('[data-row]') !== event.currentTarget || disabled) return;
    const onHandle = (event.target as HTMLElement).hasAttribute('data-grip');
    const arrow = { ArrowUp: 'up', ArrowDown: 'down' }[event.key] as Act | undefined;
    const what = actOfKey(event) ?? (onHandle ? arrow : undefined);
    if (!what) return;
    event.preventDefault();
    event.stopPropagation();
    act(what);
  };

  const item = (key: Act, text: string, danger = false) => ({ key, label: text, danger });
  const removeText =
    view.kind === 'group' ? t('row.removeGroup', { count: view.items.length }) : t('row.remove');
  const menu: MenuProps = {
    items: [
      item('up', t('row.up')),
      item('down', t('row.down')),
      item('indent', t('row.indent')),
      ...(path.length > 2 ? [item('outdent', t('row.outdent'))] : []),
      item('negate', t(negated ? 'row.unnegate' : 'row.negate')),
      item('duplicate', t('row.duplicate')),
      { type: 'divider' },
      item('remove', removeText, true),
    ],
    onClick: ({ key }) => {
      act(key as Act);
    },
  };
  const own = issues.filter((issue) => belongsTo(issue.place ?? '', pointer, view.kind === 'group'));

  return (
    <div
      ref={setNodeRef}
      className={styles.row}
      data-row={pointer}
      data-dragging={isDragging}
      onKeyDownCapture={onKey}
    >
      {!disabled && (
        <button
          ref={setActivatorNodeRef}
          type="button"
          className={styles.handle}
          data-grip
          title={t('row.drag')}
          aria-label={t('row.drag')}
          {...listeners}
        >
          <GripVertical size={14} aria-hidden="true" />
        </button>
      )}
      <div className={styles.body}>
        {view.kind === 'group' ? (
          <GroupView path={path} condition={condition} />
        ) : (
          <LeafBody
            leaf={view.leaf}
            negated={view.negated}
            scope={scope}
            disabled={disabled}
            onChange={(leaf) => {
              change(replace(root, view.leafPath, leaf));
            }}
          />
        )}
        {own.map((issue) => (
          <div
            key={issue.code + issue.message}
            className={styles.issue}
            data-severity={issue.severity}
            role="alert"
          >
            <CircleAlert size={14} aria-hidden="true" style={{ marginTop: 2 }} />
            {issue.message}
          </div>
        ))}
      </div>
      {!disabled && (
        <div className={styles.tail}>
          <Dropdown menu={menu} trigger={['click']} placement="bottomRight">
            <Button type="text" size="small" icon={<Ellipsis size={16} />} aria-label={t('row.menu')} />
          </Dropdown>
          {view.kind === 'leaf' && (
            <Button
              type="text"
              size="small"
              icon={<X size={16} />}
              aria-label={t('row.remove')}
              title={t('row.remove')}
              onClick={() => {
                act('remove');
              }}
            />
          )}
        </div>
      )}
    </div>
  );
}

/** An issue is shown at the innermost row it speaks of: at a group only when it is about the group itself. */
function belongsTo(place: string, pointer: string, group: boolean) {
  if (place === pointer) return true;
  if (!place.startsWith(`${pointer}/`)) return false;
  return !group || !/\/(all|any)\/\d+/.test(place.slice(pointer.length));
}
