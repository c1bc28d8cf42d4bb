import { Skeleton } from 'antd';
import styles from '../Message.module.css';

/** A letter that is not there yet. */
export function TextSkeleton() {
  return (
    <div className={styles.letter} aria-busy="true">
      <Skeleton active title={{ width: '60%' }} paragraph={{ rows: 4 }} />
    </div>
  );
}
