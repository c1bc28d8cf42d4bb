import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Button, Dropdown, Switch } from 'antd';
import { Ellipsis } from 'lucide-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { Catalog } from '@/core/api/catalog';
import type { DocumentSummary } from '@/core/api/documents';
import type { LiveRule } from '@/core/api/rules';
import { appPath } from '@/core/app/useApp';
import { ConditionSentence } from '@/core/condition/ConditionSentence';
import { scopeOf } from '@/core/condition/scope';
import { RuleTrouble } from '@/core/rules/RuleTrouble';
import { actionWords } from '@/rule/editor/action/actionWords';
import type { RuleDocument } from '@/rule/editor/RuleDocument';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useDocumentActions } from '../documents/useDocuments';
import { Grip } from '@/shared/ui/Grip';
import styles from './Rules.module.css';

export interface RuleRowProps {
  app: string;
  summary: DocumentSummary;
  rule: RuleDocument | undefined;
  live: LiveRule | undefined;
  catalog: Catalog | undefined;
  onEnabled: (enabled: boolean) => void;
  onStep: (step: number) => void;
  onRename: () => void;
}

/** One rule: what it says, whom it hits, whether it is on. */
export function RuleRow({ app, summary, rule, live, catalog, onEnabled, onStep, onRename }: RuleRowProps) {
  const t = useT('app.build');
  const label = useLabel();
  const { remove } = useDocumentActions(app);
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition } = useSortable({
    id: summary.key,
  });
  const scope = useMemo(() => catalog && rule && scopeOf(app, catalog, rule.form), [app, catalog, rule]);
  const name = label(summary.label, summary.key);
  const says = (key: string) => t(`rule.editor:say.${key}`);
  return (
    <li
      ref={setNodeRef}
      className={styles.row}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <Grip
        className={styles.handle}
        label={t('rules.drag', { name })}
        {...{ setActivatorNodeRef, listeners, onStep }}
      />
      <Switch
        size="small"
        checked={rule?.enabled}
        aria-label={t('rules.enabled', { name })}
        onChange={onEnabled}
      />
      <div className={styles.text} data-off={rule?.enabled === false}>
        <div className={styles.head}>
          <Link to={appPath.build(app, `rules/${summary.key}`)}>{name}</Link>
          {summary.changed && <span className={styles.changed}>{t('changed')}</span>}
        </div>
        <div className={styles.sentence}>
          {scope && <ConditionSentence condition={rule?.if} scope={scope} />}
          {catalog && rule && rule.then.length > 0 && (
            <span>
              {' → '}
              {rule.then
                .map((action) => {
                  const words = actionWords(action, { catalog, table: scope?.table, text: label, say: says });
                  return [words.name, words.about].filter(Boolean).join(' ');
                })
                .join(t('rules.comma'))}
            </span>
          )}
        </div>
        {live && <RuleTrouble rule={live} />}
      </div>
      <span className={styles.hits} title={t('rules.hits')}>
        {live ? live.matches.toLocaleString() : '–'}
      </span>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            { key: 'rename', label: t('rename') },
            { key: 'delete', label: t('delete'), danger: true },
          ],
          onClick: ({ key }) => {
            if (key === 'rename') onRename();
            else void remove('rule', summary.key, name);
          },
        }}
      >
        <Button type="text" size="small" icon={<Ellipsis size={16} />} aria-label={t('more')} />
      </Dropdown>
    </li>
  );
}
