import { useQuery } from '@tanstack/react-query';
import { Button, Mentions } from 'antd';
import { useRef, useState } from 'react';
import { keys } from '@/core/api/keys';
import { searchPeople, type Person } from '@/core/api/users';
import { useT } from '@/shared/i18n/i18n';
import { stored, typed } from './mentions';
import styles from './comments.module.css';

interface Props {
  /** As it is kept; blank for a new comment. */
  text?: string;
  mentions?: Person[];
  action: string;
  autoFocus?: boolean;
  /** Settles when it is kept; the input is then empty again. */
  onSave: (text: string) => Promise<void>;
  onCancel?: () => void;
}

/** Where a comment is typed; `@` offers people. Ctrl/⌘ Enter sends it. */
export function CommentInput({ text = '', mentions = [], action, autoFocus, onSave, onCancel }: Props) {
  const t = useT('app.records');
  const [value, setValue] = useState(() => typed(text, mentions));
  const [search, setSearch] = useState<string>();
  const [saving, setSaving] = useState(false);
  const chosen = useRef<Person[]>(mentions);
  const people = useQuery({
    queryKey: keys.people(search ?? ''),
    queryFn: ({ signal }) => searchPeople(search ?? '', signal),
    enabled: search !== undefined,
  });
  const found = people.data?.items ?? [];
  const save = async () => {
    if (!value.trim() || saving) return;
    setSaving(true);
    try {
      await onSave(stored(value, chosen.current));
      setValue('');
      chosen.current = [];
    } catch {
      // What went wrong has been said; the text stays.
    } finally {
      setSaving(false);
    }
  };
  return (
    <div className={styles.input}>
      <Mentions
        value={value}
        autoSize={{ minRows: value || onCancel ? 2 : 1, maxRows: 10 }}
        autoFocus={autoFocus}
        maxLength={3500}
        placeholder={t('comment.placeholder')}
        aria-label={t('comment.placeholder')}
        loading={people.isFetching}
        notFoundContent={t('comment.nobody')}
        options={found.map((person) => ({ key: person.id, value: person.name, label: person.name }))}
        onSearch={setSearch}
        onSelect={({ key }) => {
          // The library adds something to the key to make it unique in the page.
          const person = found.find(({ id }) => key?.startsWith(id));
          if (person) chosen.current = [...chosen.current, person];
        }}
        onChange={setValue}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
          else if (event.key === 'Escape') onCancel?.();
        }}
      />
      {(value || onCancel) && (
        <div className={styles.actions}>
          <small>{t('comment.hint')}</small>
          {onCancel && (
            <Button size="small" type="text" onClick={onCancel}>
              {t('view.cancel')}
            </Button>
          )}
          <Button
            size="small"
            type="primary"
            loading={saving}
            disabled={!value.trim()}
            onClick={() => void save()}
          >
            {action}
          </Button>
        </div>
      )}
    </div>
  );
}
