export { BoardView, gridGap, gridRow } from './BoardView';
export { Tile } from './Tile';
export { widgetViewOf, widgetViews } from './registry';
export type { WidgetBodyProps, WidgetView } from './widgetView';
export { formatMeasure } from './format';
