import type { Field } from '@/core/api/catalog';
import type { LiveForm, UiElement } from '@/core/api/forms';
import type { Rec } from '@/core/api/records';
import { appPath } from '@/core/app/useApp';
import { ListValue } from '@/form/viewer/list/ListValue';
import { RowsTable } from '@/form/viewer/rows/RowsTable';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import type { Label } from '@/shared/i18n/language';
import { RecordValue } from '../RecordValue';
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

const isRows = (field: Field) => field.type === 'subtable' && field.listOf === undefined;

interface FactProps {
  app: string;
  field: Field;
  record: Rec;
}

/** One value; the records a list names lead to their pages. */
function Fact({ app, field, record }: FactProps) {
  const value = record.values[field.key];
  if (isRows(field)) return <RowsTable field={field} value={value} names={record.display} />;
  const to = field.columns?.find(({ key }) => key === field.listOf)?.linkTo;
  if (to !== undefined) {
    const path = (id: string) => appPath.record(app, to, id);
    return <ListValue field={field} value={value} names={record.display} whole to={path} />;
  }
  return <RecordValue record={record} field={field} whole />;
}

/** The record's values in the groups of its form. */
export function Facts({ app, live, record }: { app: string; live: LiveForm; record: Rec }) {
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
              <div key={key} data-wide={isRows(field)}>
                <dt>{label(field.label, key)}</dt>
                <dd>
                  <Fact field={field} record={record} app={app} />
                </dd>
              </div>
            )),
        )}
      </dl>
    </section>
  ));
}
