import { Button } from 'antd';
import { Heading } from 'lucide-react';
import type { Named } from '@/core/api/catalog';
import type { DocumentSummary } from '@/core/api/documents';
import type { Command } from '@/core/commands/Command';
import { InsertItem } from '@/core/commands/InsertItem';
import { MoveItem } from '@/core/commands/MoveItem';
import { RemoveItem } from '@/core/commands/RemoveItem';
import { SetValue } from '@/core/commands/SetValue';
import { EditorFrame } from '@/core/draft/EditorFrame';
import type { OpenDraft } from '@/core/draft/useDraft';
import { useJsonDocument } from '@/core/draft/useJsonDocument';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { Addable } from './Addable';
import { entryAt, entryOf, headingTyped, notInMenu, type AppDocument, type MenuEntry } from './menu';
import styles from './Menu.module.css';
import { MenuList } from './MenuList';
import { useFocusAfter } from './useFocusAfter';

export interface MenuEditorProps {
  draft: OpenDraft<AppDocument>;
  documents: readonly DocumentSummary[];
  roles: readonly Named[];
  back: { to: string; label: string };
}

/** The menu of the app beside the forms and boards it does not lead to. */
export function MenuEditor({ draft, documents, roles, back }: MenuEditorProps) {
  const t = useT('app.build');
  const language = useLanguage();
  const { stack, document: app, history, issues } = useJsonDocument(draft);
  const entries = app.navigation ?? [];
  const { within, focusNow, focusThen } = useFocusAfter(entries);
  const list = ['navigation'];
  const run = (command: Command<AppDocument>) => {
    stack.execute(command);
  };
  const add = (document: DocumentSummary, from: number) => {
    focusThen(`[data-add]:nth-child(${from + 1}) button`, '[data-add]:last-child button', '[data-grip]');
    run(new InsertItem('menu.add', list, entries.length, entryOf(document)));
  };
  const addHeading = () => {
    const heading = headingTyped({}, language, t('menu.newHeading'));
    focusThen('[data-entry]:last-child input');
    run(new InsertItem('menu.add', list, entries.length, { heading }));
  };
  const remove = (at: number) => {
    focusThen(
      `[data-entry]:nth-child(${at + 1}) [data-remove]`,
      '[data-entry]:last-child [data-remove]',
      '[data-add] button',
    );
    run(new RemoveItem('menu.remove', list, at));
  };
  return (
    <EditorFrame
      draft={draft}
      label={app.label}
      history={history}
      back={back}
      onLabel={(label) => {
        run(new SetValue('menu.app', ['label'], label));
      }}
      onIssue={(place) => {
        focusNow(`[data-entry]:nth-child(${(entryAt(place) ?? 0) + 1}) [data-grip]`);
      }}
    >
      <div className={styles.editor} ref={within}>
        <section className={styles.part} aria-labelledby="menu-entries">
          <div className={styles.head}>
            <h2 id="menu-entries">{t('menu.title')}</h2>
            <Button icon={<Heading size={14} />} size="small" onClick={addHeading}>
              {t('menu.addHeading')}
            </Button>
          </div>
          <p className={styles.about}>{t('menu.about')}</p>
          <MenuList
            entries={entries}
            documents={documents}
            roles={roles}
            customerForm={app.customer?.form}
            issues={issues}
            onMove={(from, to) => {
              focusThen(`[data-entry]:nth-child(${to + 1}) [data-grip]`);
              run(new MoveItem('menu.move', list, from, to));
            }}
            onChange={(at, member: keyof MenuEntry, value) => {
              run(
                new SetValue(
                  'menu.entry',
                  [...list, at, member],
                  value,
                  member === 'label' || member === 'heading',
                ),
              );
            }}
            onRemove={remove}
          />
        </section>
        <section className={styles.part} aria-labelledby="menu-more">
          <h2 id="menu-more">{t('menu.more')}</h2>
          <p className={styles.about}>{t('menu.moreAbout')}</p>
          <Addable documents={notInMenu(documents, entries)} onAdd={add} />
        </section>
      </div>
    </EditorFrame>
  );
}
