import type { WidgetType } from '@/core/api/boards';
import { barView, funnelView, lineView, pieView, stackedView } from './widgets/charts';
import { kpiView } from './widgets/kpi';
import { tableView } from './widgets/table';
import { textView } from './widgets/text';
import type { WidgetView } from './widgetView';

const views = [kpiView, lineView, barView, stackedView, pieView, funnelView, tableView, textView];

export const widgetViews: readonly WidgetView[] = views;

export function widgetViewOf(type: WidgetType): WidgetView {
  return views.find((view) => view.type === type) ?? textView;
}
