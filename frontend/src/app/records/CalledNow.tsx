import { Navigate, Outlet, useLocation, useParams } from 'react-router';
import { useApps } from '@/core/app/useApp';

/** Leads from an address with a key that a form had before to the same page under its key of today. */
export function CalledNow() {
  const { app = '', form = '' } = useParams();
  const { pathname, search, hash } = useLocation();
  const now = useApps().data?.find(({ key }) => key === app)?.formerForms[form];
  if (now === undefined) return <Outlet />;
  const page = pathname.split('/').map((part, at) => (at === formAt && part === form ? now : part));
  return <Navigate to={{ pathname: page.join('/'), search, hash }} replace />;
}

/** Where the form stands in `/apps/{app}/data/{form}` and `/apps/{app}/import/{form}`. */
const formAt = 4;
