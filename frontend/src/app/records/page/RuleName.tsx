import { Link } from 'react-router';
import type { RuleName as Named } from '@/core/api/records';
import { appPath } from '@/core/app/useApp';
import { editorPath } from '@/core/app/editorPath';
import { mayBuild, useUser } from '@/core/session/useSession';
import { useLabel } from '@/shared/i18n/useLabel';

/** A rule by its name; for who builds, the way to it. */
export function RuleName({ app, rule }: { app: string; rule: Named }) {
  const label = useLabel();
  const name = label(rule.label, rule.key);
  const path = editorPath('rule', rule.key);
  return mayBuild(useUser()) && path ? (
    <Link to={appPath.build(app, path)}>{name}</Link>
  ) : (
    <span>{name}</span>
  );
}
