import { CircleAlert, TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { editorPath } from '@/core/app/editorPath';
import type { Issue } from '@/core/api/problem';
import { appPath } from '@/core/app/useApp';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { documentOfPath } from '../documents/kinds';
import { entryAt } from '../menu/menu';
import { useDocuments } from '../documents/useDocuments';
import styles from './Releases.module.css';

/** The editor of the document an issue is in; of a flow with the step picked. */
function pathOf(app: string, issue: Issue): string | undefined {
  if (issue.document === 'app.json' && entryAt(issue.place) !== undefined) return appPath.build(app, 'menu');
  const document = documentOfPath(issue.document ?? '');
  const path = document && editorPath(document.kind, document.key);
  if (!path) return undefined;
  const step = document.kind === 'flow' && issue.place ? `?step=${encodeURIComponent(issue.place)}` : '';
  return appPath.build(app, path) + step;
}

/** What stands in the way of a release, each leading to where it is settled. */
export function PlaceIssues({ app, issues }: { app: string; issues: readonly Issue[] }) {
  const t = useT('app.build');
  const label = useLabel();
  const documents = useDocuments(app).data ?? [];
  return (
    <ul className={styles.issues}>
      {issues.map((issue, at) => {
        const found = documentOfPath(issue.document ?? '');
        const summary = found && documents.find((d) => d.kind === found.kind && d.key === found.key);
        const to = pathOf(app, issue);
        const Icon = issue.severity === 'ERROR' ? CircleAlert : TriangleAlert;
        return (
          <li key={at} data-severity={issue.severity}>
            <Icon size={16} aria-hidden="true" />
            <span>
              {summary && <b>{label(summary.label, summary.key)}</b>} {issue.message}
            </span>
            {to && <Link to={to}>{t('releases.settle')}</Link>}
          </li>
        );
      })}
    </ul>
  );
}
