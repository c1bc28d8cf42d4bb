import { Button, Input } from 'antd';
import { ArrowLeft, Redo2, Undo2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { editorPath } from '@/core/app/editorPath';
import { appPath } from '@/core/app/useApp';
import { undoDirection } from '@/core/commands/undoKeys';
import { RenameButton } from '@/core/uses/RenameButton';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import type { Label } from '@/shared/i18n/language';
import { useLabel } from '@/shared/i18n/useLabel';
import styles from './Draft.module.css';
import { Editors } from './Editors';
import { IssueButton } from './IssueButton';
import { SaveState } from './SaveState';
import { typedLabel } from './typedLabel';
import type { OpenDraft } from './useDraft';

/** What undoes and redoes in this editor: a command stack of ours, or that of a diagram. */
export interface History {
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
}

export interface EditorFrameProps<C> {
  draft: OpenDraft<C>;
  label: Label;
  onLabel: (label: Label) => void;
  history: History;
  /** Where the arrow leads: the list of these documents, and what it is called. */
  back: { to: string; label: string };
  /** In the middle of the bar: tabs. */
  middle?: ReactNode;
  actions?: ReactNode;
  /** Shows the place an issue speaks of. */
  onIssue?: (place: string) => void;
  children: ReactNode;
}

/** What surrounds every designer: name, history, the state of saving, issues, and the way to a release. */
export function EditorFrame<C>(props: EditorFrameProps<C>) {
  const { draft, label, onLabel, history, back, middle, actions, onIssue, children } = props;
  const t = useT('core.draft');
  const language = useLanguage();
  const text = useLabel();
  const navigate = useNavigate();
  const { issues } = useSyncExternalStore(draft.session.subscribe, draft.session.current);
  useHistoryKeys(history);
  const publish = async () => {
    await draft.session.flush();
    if (!draft.session.dirty) void navigate(appPath.build(draft.app, 'releases'));
  };
  return (
    <section className={styles.frame}>
      <header className={styles.bar}>
        <div className={styles.barStart}>
          <Link to={back.to} className={styles.back} aria-label={back.label} title={back.label}>
            <ArrowLeft size={18} aria-hidden="true" />
          </Link>
          <Input
            className={styles.title}
            variant="borderless"
            value={label[language] ?? ''}
            placeholder={text(label, draft.key)}
            aria-label={t('title')}
            maxLength={80}
            onChange={(event) => {
              onLabel(typedLabel(label, language, event.target.value));
            }}
          />
          <RenameButton
            address={draft}
            name={text(label, draft.key)}
            before={() => draft.session.flush()}
            onRenamed={(key) => {
              const path = editorPath(draft.kind, key);
              if (path) void navigate(appPath.build(draft.app, path), { replace: true });
            }}
          />
        </div>
        <div className={styles.barMiddle}>{middle}</div>
        <div className={styles.barEnd}>
          <Editors address={draft} />
          <SaveState session={draft.session} />
          <IssueButton issues={issues} onPick={onIssue} />
          <Button
            type="text"
            icon={<Undo2 size={16} />}
            disabled={!history.canUndo}
            title={t('undo')}
            aria-label={t('undo')}
            onClick={history.undo}
          />
          <Button
            type="text"
            icon={<Redo2 size={16} />}
            disabled={!history.canRedo}
            title={t('redo')}
            aria-label={t('redo')}
            onClick={history.redo}
          />
          {actions}
          <Button type="primary" onClick={() => void publish()}>
            {t('publish')}
          </Button>
        </div>
      </header>
      <div className={styles.work}>{children}</div>
    </section>
  );
}

/** ⌘Z and ⇧⌘Z everywhere on the page, text boxes included: each of their keys is a command of the history. */
function useHistoryKeys(history: History) {
  const latest = useRef(history);
  useEffect(() => {
    latest.current = history;
  });
  const onKey = useMemo(
    () => (event: KeyboardEvent) => {
      const direction = undoDirection(event);
      if (!direction || document.querySelector('.ant-modal-wrap:not([style*="none"])')) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current[direction]();
    },
    [],
  );
  useEffect(() => {
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
    };
  }, [onKey]);
}
