import type { LiveForm } from '@/core/api/forms';
import type { Rec } from '@/core/api/records';
import { Comments } from '../comments/Comments';
import { NextSteps } from '../next/NextSteps';
import { Facts } from './Facts';
import { OpenCases } from './OpenCases';
import { RecordTimeline } from '../timeline/RecordTimeline';
import { WhyTagged } from './WhyTagged';
import styles from './page.module.css';

interface Props {
  app: string;
  live: LiveForm;
  record: Rec;
}

/** What people say and what happened on the left; what to do, why and the facts on the right. */
export function Overview({ app, live, record }: Props) {
  const form = live.form.key;
  return (
    <div className={styles.overview}>
      <div className={styles.main}>
        {!live.form.facts && <Comments app={app} form={form} id={record.id} />}
        <RecordTimeline app={app} form={form} id={record.id} />
      </div>
      <div className={styles.side}>
        {!live.form.facts && <NextSteps app={app} form={form} id={record.id} />}
        <WhyTagged app={app} form={form} id={record.id} />
        <OpenCases app={app} record={record.id} />
        <Facts app={app} live={live} record={record} />
      </div>
    </div>
  );
}
