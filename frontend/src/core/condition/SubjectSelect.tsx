import { Select } from 'antd';
import { useMemo } from 'react';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import styles from './Condition.module.css';
import { isListTable } from './list';
import { fieldsOf, linkedTables, type ConditionScope, type ResolvedField } from './scope';
import { subjectKey, subjectOfKey, type Subject } from './subject';

interface Option {
  value: string;
  label: string;
  /** What the closed box shows, and what is searched. */
  full: string;
}

interface Group {
  label: string;
  options: Option[];
}

/** Fields, linked records, tags and the rest, grouped as people look for them. */
function useSubjects(scope: ConditionScope, only: 'all' | 'fields', current: string | undefined): Group[] {
  const t = useT('core.condition');
  const label = useLabel();
  return useMemo(() => {
    const option = (subject: Subject, text: string, full = text): Option => ({
      value: subjectKey(subject),
      label: text,
      full,
    });
    const fieldOption = ({ path, field, via }: ResolvedField) => {
      const name = label(field.label, field.key);
      const full = via ? t('say.hop', { link: label(via.label, via.key), field: name }) : name;
      return option({ kind: 'field', path }, name, full);
    };
    const fields = fieldsOf(scope);
    const vias = [...new Set(fields.map((f) => f.via))].filter((via) => via !== undefined);
    const groups: Group[] = [
      {
        label: t('subject.own', { table: label(scope.table.label, scope.table.key) }),
        options: fields.filter((f) => !f.via).map(fieldOption),
      },
    ];
    // The values of a list are asked for by its field; what asks for its rows otherwise stays to be read.
    const linked = linkedTables(scope).filter(
      ({ table, link }) =>
        !isListTable(scope, table) ||
        current === subjectKey({ kind: 'linked', table: table.key, link: link.key }),
    );
    if (only === 'all' && linked.length > 0) {
      const twice = (key: string) => linked.filter((l) => l.table.key === key).length > 1;
      groups.push({
        label: t('subject.linked'),
        options: linked.map(({ table, link }) => {
          const name = label(table.label, table.key);
          const subject: Subject = { kind: 'linked', table: table.key, link: link.key };
          if (!twice(table.key)) return option(subject, name);
          return option(subject, t('subject.linkedVia', { table: name, link: label(link.label, link.key) }));
        }),
      });
    }
    if (only === 'all') {
      groups.push({ label: t('subject.more'), options: [option({ kind: 'tag' }, t('subject.tag'))] });
    }
    if (scope.caseValues && scope.caseValues.length > 0) {
      groups.push({
        label: t('subject.case'),
        options: scope.caseValues.map((v) => option({ kind: 'case', name: v.name }, label(v.label, v.name))),
      });
    }
    for (const via of vias) {
      groups.push({
        label: t('subject.hop', { link: label(via.label, via.key) }),
        options: fields.filter((f) => f.via === via).map(fieldOption),
      });
    }
    return groups;
  }, [scope, only, current, t, label]);
}

export interface SubjectSelectProps {
  scope: ConditionScope;
  value: Subject | undefined;
  onChange: (subject: Subject) => void;
  /** `fields` leaves out linked records and tags. */
  only?: 'all' | 'fields';
  disabled?: boolean;
  autoOpen?: boolean;
}

export function SubjectSelect({
  scope,
  value,
  onChange,
  only = 'all',
  disabled,
  autoOpen,
}: SubjectSelectProps) {
  const t = useT('core.condition');
  const key = value && subjectKey(value);
  const groups = useSubjects(scope, only, key);
  const known = groups.flatMap((g) => g.options);
  const names: Record<string, string> = { now: t('moment.now'), today: t('moment.today') };
  const unknown = (text: string) => {
    const subject = subjectOfKey(text);
    if (subject.kind === 'moment') return names[subject.moment] ?? t(`moment.${subject.moment}`);
    if (subject.kind === 'user') return t('subject.user');
    if (subject.kind === 'value') return t('subject.value');
    return t('subject.unknown', { key: text.replace(/^\w+:/, '') });
  };
  return (
    <Select
      className={styles.subject}
      variant="filled"
      showSearch={{ optionFilterProp: 'full' }}
      value={key}
      disabled={disabled}
      defaultOpen={autoOpen}
      autoFocus={autoOpen}
      placeholder={t('subject.pick')}
      aria-label={t('label.subject')}
      popupMatchSelectWidth={280}
      listHeight={360}
      options={groups}
      labelRender={({ value: shown }) => known.find((o) => o.value === shown)?.full ?? unknown(String(shown))}
      status={key !== undefined && !known.some((o) => o.value === key) && isLost(key) ? 'error' : undefined}
      onChange={(next: string) => {
        onChange(subjectOfKey(next));
      }}
    />
  );
}

const isLost = (key: string) => ['field', 'linked', 'case'].includes(subjectOfKey(key).kind);
