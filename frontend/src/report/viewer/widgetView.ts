import type { ComponentType } from 'react';
import type { DrillPoint, Widget, WidgetData, WidgetType } from '@/core/api/boards';

export interface WidgetBodyProps {
  widget: Widget;
  data: WidgetData;
  title: string;
  /** Opens the records behind a figure; absent where there is nothing to open. */
  onDrill?: (point: Omit<DrillPoint, 'widget'>) => void;
}

/** One type of widget as the viewer draws it. */
export interface WidgetView {
  type: WidgetType;
  Body: ComponentType<WidgetBodyProps>;
  /** Smallest useful size on the grid of 24 columns. */
  min: { w: number; h: number };
}
