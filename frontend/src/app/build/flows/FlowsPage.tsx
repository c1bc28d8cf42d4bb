import { useQuery } from '@tanstack/react-query';
import { listFlows } from '@/core/api/flows';
import { keys } from '@/core/api/keys';
import { newFlowXml } from '@/flow/editor/newFlow';
import { useT } from '@/shared/i18n/i18n';
import { DocumentsPage } from '../documents/DocumentsPage';
import { NewDocument } from '../documents/NewDocument';
import { useBuildApp } from '../useBuildApp';

export default function FlowsPage() {
  const t = useT('app.build');
  const { app } = useBuildApp();
  const live = useQuery({ queryKey: keys.flows(app), queryFn: () => listFlows(app) });
  return (
    <DocumentsPage
      app={app}
      kind="flow"
      action={<NewDocument app={app} kind="flow" asksForm form="customer" make={newFlowXml} />}
      note={({ key }) => {
        const flow = live.data?.items.find((one) => one.key === key);
        return flow && t('flows.running', { count: flow.running });
      }}
    />
  );
}
