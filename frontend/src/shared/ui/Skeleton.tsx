import styles from './Skeleton.module.css';

interface BoneProps {
  width?: number | string;
  height?: number | string;
  radius?: number;
}

/** One grey piece of a page that is still loading. */
export function Bone({ width = '100%', height = 14, radius = 4 }: BoneProps) {
  return <span className={styles.bone} style={{ width, height, borderRadius: radius }} aria-hidden="true" />;
}

/** Rows of a list that is still loading. */
export function RowsSkeleton({ rows = 8, height = 40 }: { rows?: number; height?: number }) {
  return (
    <div aria-busy="true" className={styles.rows}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles.row} style={{ height }}>
          <Bone width={`${18 + ((index * 7) % 14)}%`} />
          <Bone width={`${10 + ((index * 5) % 9)}%`} />
          <Bone width={`${22 + ((index * 11) % 17)}%`} />
          <Bone width="12%" />
        </div>
      ))}
    </div>
  );
}

export function PageSkeleton() {
  return (
    <div className={styles.page} aria-busy="true">
      <Bone width={180} height={24} />
      <RowsSkeleton />
    </div>
  );
}
