import { useParams } from 'react-router';

/** The app and the document of the page's address. */
export function useBuildApp(): { app: string; documentKey: string } {
  const { app = '', key = '' } = useParams();
  return { app, documentKey: key };
}
