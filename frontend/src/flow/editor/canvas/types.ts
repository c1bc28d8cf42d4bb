import type { BpmnElement, FlowNode } from '../model/bpmn';

/** The parts of diagram-js we call, as narrow as we need them. */
export interface Point {
  x: number;
  y: number;
}

export interface DiagramElement extends Point {
  id: string;
  type: string;
  width: number;
  height: number;
  businessObject: BpmnElement & FlowNode & { calledElement?: string };
  parent?: DiagramElement;
  children?: DiagramElement[];
  incoming: DiagramElement[];
  outgoing: DiagramElement[];
  source?: DiagramElement;
  target?: DiagramElement;
  waypoints?: Point[];
  labelTarget?: DiagramElement;
  labels?: DiagramElement[];
}

export interface Canvas {
  getRootElement(): DiagramElement;
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
  zoom(level: number | 'fit-viewport', center?: 'auto' | Point): number;
  viewbox(): { x: number; y: number; width: number; height: number; scale: number };
  scroll(delta: { dx: number; dy: number }): void;
  scrollToElement(element: DiagramElement, padding?: number): void;
  resized(): void;
}

export interface CommandStack {
  execute(command: string, context: object): void;
  registerHandler(command: string, handler: unknown): void;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
}

export interface ElementRegistry {
  get(id: string): DiagramElement | undefined;
  getAll(): DiagramElement[];
  getGraphics(element: DiagramElement): SVGElement;
}

export interface Modeling {
  createShape(shape: DiagramElement, at: Point, parent: DiagramElement, hints?: object): DiagramElement;
  connect(source: DiagramElement, target: DiagramElement, attributes?: object): DiagramElement;
  updateWaypoints(connection: DiagramElement, waypoints: Point[]): void;
  updateProperties(element: DiagramElement, properties: object): void;
  removeElements(elements: DiagramElement[]): void;
  createSpace(
    moving: DiagramElement[],
    resizing: DiagramElement[],
    delta: Point,
    direction: string,
    start: number,
  ): void;
}

export interface Selection {
  select(element: DiagramElement | DiagramElement[] | null): void;
  get(): DiagramElement[];
}

export interface EventBus {
  on(event: string | string[], priority: number, listener: (event: never) => void): void;
  on(event: string | string[], listener: (event: never) => void): void;
  fire(event: string, payload?: object): void;
}

export interface SpaceTool {
  calculateAdjustments(
    elements: DiagramElement[],
    axis: 'x' | 'y',
    delta: number,
    start: number,
  ): { movingShapes: DiagramElement[]; resizingShapes: DiagramElement[] };
}

export interface Overlays {
  add(element: string, type: string, overlay: { position: object; html: HTMLElement }): string;
  remove(filter: { type: string }): void;
}

export interface BpmnFactory {
  create(type: string, attributes?: object): BpmnElement;
}

export interface ElementFactory {
  createShape(attributes: object): DiagramElement;
}

export interface Moddle {
  create(type: string, attributes?: object): BpmnElement;
  ids: { claim(id: string, element: object): void; assigned(id: string): unknown };
}

export interface AutoPlace {
  append(source: DiagramElement, shape: DiagramElement): DiagramElement;
}

export interface DragStarter {
  start(event: unknown, element: DiagramElement): void;
}
