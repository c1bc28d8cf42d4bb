import type { LiveForm, UiElement } from '@/core/api/forms';
import type { Rec } from '@/core/api/records';
import { RowsTable } from '@/form/viewer/rows/RowsTable';
import { Value } from '@/form/viewer/Value';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import type { Label } from '@/shared/i18n/language';
import styles from './page.module.css';

interface FactGroup {
  label?: Label;
  keys: string[];
}

function controls(element: UiElement): string[] {
  if (element.type === 'Control') return [element.scope.replace('#/properties/', '')];
  return 'elements' in element ? element.elements.flatMap(controls) : [];
}

function groupsOf(element: UiElement): FactGroup[] {
  if (element.type === 'Categorization') return element.elements.flatMap(groupsOf);
  const named = element.type === 'Group' || element.type === 'Category';
  return named ? [{ label: element.label, keys: controls(element) }] : [];
}

/** The groups of the form's layout with their fields; one group where it has none. */
export function factGroups(ui: UiElement | undefined, all: string[]): FactGroup[] {
  if (!ui || !('elements' in ui)) return [{ keys: all }];
  const groups = ui.type === 'Categorization' ? groupsOf(ui) : ui.elements.flatMap(groupsOf);
  return groups.length > 0 ? groups : [{ keys: controls(ui) }];
}

/** The record's values in the groups of its form. */
export function Facts({ live, record }: { live: LiveForm; record: Rec }) {
  const t = useT('app.records');
  const label = useLabel();
  const { fields } = live.table;
  const groups = factGroups(
    live.form.ui,
    fields.filter((field) => !field.system).map((field) => field.key),
  );
  return groups.map((group, index) => (
    <section key={index} className={styles.card}>
      <h2>{group.label ? label(group.label) : t('page.facts')}</h2>
      <dl className={styles.facts}>
        {group.keys.flatMap((key) =>
          fields
            .filter((field) => field.key === key)
            .map((field) => (
              <div key={key} data-wide={field.type === 'subtable'}>
                <dt>{label(field.label, key)}</dt>
                <dd>
                  {field.type === 'subtable' ? (
                    <RowsTable field={field} value={record.values[key]} names={record.display} />
                  ) : (
                    <Value
                      field={field}
                      value={record.values[key]}
                      display={record.display[key]?.title}
                      whole
                    />
                  )}
                </dd>
              </div>
            )),
        )}
      </dl>
    </section>
  ));
}
