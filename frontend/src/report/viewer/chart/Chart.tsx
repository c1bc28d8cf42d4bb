import type { EChartsCoreOption, ECharts } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { echarts } from './echarts';
import styles from '../board.module.css';

interface Props {
  option: EChartsCoreOption;
  label: string;
  /** Row and column of the figure clicked. */
  onPick?: (row: number, series: number) => void;
}

/** An ECharts drawing that follows the size of its box. */
export default function Chart({ option, label, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });
  useEffect(() => {
    if (!box.current) return;
    const drawn = echarts.init(box.current);
    chart.current = drawn;
    drawn.on('click', ({ dataIndex, seriesIndex }) => {
      pick.current?.(dataIndex, seriesIndex ?? 0);
    });
    const observer = new ResizeObserver(() => {
      drawn.resize();
    });
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);
  return <div ref={box} className={styles.chart} role="img" aria-label={label} />;
}
