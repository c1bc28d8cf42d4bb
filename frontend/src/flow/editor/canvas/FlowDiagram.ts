import Modeler from 'bpmn-js/lib/Modeler';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import './canvas.css';
import type { Issue } from '@/core/api/problem';
import type { Language } from '@/shared/i18n/language';
import { fontFamily } from '@/shared/theme/tokens';
import type { BpmnElement, FlowScope } from '../model/bpmn';
import eddyModdle from '../model/eddyModdle.json';
import { nameOf, settingsOf, storedName, type StepSettings } from '../model/settings';
import type { Insertable } from '../model/steps';
import { AddWay } from './commands/AddWay';
import { InsertBranch } from './commands/InsertBranch';
import { InsertStep } from './commands/InsertStep';
import { SetSettings } from './commands/SetSettings';
import { ContextPadProvider } from './ContextPadProvider';
import { LabelFollowsName } from './LabelFollowsName';
import { NameEditing } from './NameEditing';
import { PaletteProvider, type CanvasTexts } from './PaletteProvider';
import { StepFactory, type StepNames } from './StepFactory';
import type {
  Canvas,
  CommandStack,
  DiagramElement,
  ElementRegistry,
  EventBus,
  Modeling,
  Overlays,
  Selection,
} from './types';

export interface DiagramOptions {
  language: Language;
  texts: CanvasTexts;
  names: StepNames;
}

/** What both views of a flow work on: one model, one history, drawn or not. */
export class FlowDiagram {
  private readonly modeler: Modeler;
  private readonly options: DiagramOptions;

  constructor(container: HTMLElement, options: DiagramOptions) {
    this.options = { ...options };
    this.modeler = new Modeler({
      container,
      moddleExtensions: { eddy: eddyModdle },
      eddy: this.options,
      bpmnRenderer: {
        defaultFillColor: 'var(--e-card)',
        defaultStrokeColor: 'var(--e-text-secondary)',
        defaultLabelColor: 'var(--e-text)',
      },
      textRenderer: { defaultStyle: { fontFamily, fontSize: 12 }, externalStyle: { fontSize: 12 } },
      additionalModules: [
        {
          __init__: ['paletteProvider', 'contextPadProvider', 'labelFollowsName'],
          stepFactory: ['type', StepFactory],
          paletteProvider: ['type', PaletteProvider],
          contextPadProvider: ['type', ContextPadProvider],
          labelFollowsName: ['type', LabelFollowsName],
          labelEditingProvider: ['type', NameEditing],
          translate: ['value', (text: string) => (text === 'Search in diagram' ? options.texts.find : text)],
          // Labels stay where people put them.
          adaptiveLabelPositioningBehavior: ['value', null],
        },
      ],
    } as never);
    this.commands.registerHandler('eddy.setSettings', SetSettings);
    this.commands.registerHandler('eddy.insertStep', InsertStep);
    this.commands.registerHandler('eddy.insertBranch', InsertBranch);
    this.commands.registerHandler('eddy.addWay', AddWay);
  }

  private service<T>(name: string): T {
    return this.modeler.get(name);
  }

  private get commands(): CommandStack {
    return this.service('commandStack');
  }

  private get canvas(): Canvas {
    return this.service('canvas');
  }

  private get registry(): ElementRegistry {
    return this.service('elementRegistry');
  }

  private get events(): EventBus {
    return this.service('eventBus');
  }

  /** Reads the XML; rejects when it is no BPMN. */
  async load(xml: string): Promise<void> {
    await this.modeler.importXML(xml);
    this.showNames();
  }

  /** The XML to be stored: elements carry their Chinese name whatever language one works in. */
  async xml(): Promise<string> {
    const shown = this.elements().map((element) => [element, element.name] as const);
    for (const [element] of shown) setName(element, storedName(element));
    try {
      const { xml } = await this.modeler.saveXML({ format: true });
      return xml ?? '';
    } finally {
      for (const [element, name] of shown) setName(element, name);
    }
  }

  process(): FlowScope {
    return this.canvas.getRootElement().businessObject;
  }

  get(id: string): BpmnElement | undefined {
    return this.registry.get(id)?.businessObject;
  }

  setLanguage(language: Language, texts: CanvasTexts): void {
    Object.assign(this.options, { language, texts });
    this.showNames();
    this.events.fire('i18n.changed');
  }

  setSettings(id: string, settings: StepSettings): void {
    const element = this.registry.get(id);
    if (element) this.commands.execute('eddy.setSettings', { element, settings });
  }

  /** Puts a step into an arrow; answers its id. */
  insert(flowId: string, step: Insertable): string | undefined {
    const flow = this.registry.get(flowId);
    if (!flow) return undefined;
    const context: { flow: DiagramElement; step: Insertable; shape?: DiagramElement } = { flow, step };
    this.commands.execute(step === 'branch' ? 'eddy.insertBranch' : 'eddy.insertStep', context);
    return context.shape?.id;
  }

  /** Adds a way to a gateway; answers the id of its arrow. */
  addWay(gatewayId: string, joinId: string | undefined): string | undefined {
    const gateway = this.registry.get(gatewayId);
    if (!gateway) return undefined;
    const join = joinId === undefined ? undefined : this.registry.get(joinId);
    const context: { gateway: DiagramElement; join?: DiagramElement; way?: DiagramElement } = {
      gateway,
      join,
    };
    this.commands.execute('eddy.addWay', context);
    return context.way?.id;
  }

  /** The way that is taken when no condition of the gateway holds. */
  takeOtherwise(gatewayId: string, flowId: string): void {
    const gateway = this.registry.get(gatewayId);
    const flow = this.registry.get(flowId);
    const modeling = this.service<Modeling>('modeling');
    if (gateway && flow) modeling.updateProperties(gateway, { default: flow.businessObject });
  }

  remove(id: string): void {
    const element = this.registry.get(id);
    if (element) this.service<Modeling>('modeling').removeElements([element]);
  }

  readonly undo = (): void => {
    this.commands.undo();
  };

  readonly redo = (): void => {
    this.commands.redo();
  };

  get canUndo(): boolean {
    return this.commands.canUndo();
  }

  get canRedo(): boolean {
    return this.commands.canRedo();
  }

  onChange(listener: () => void): void {
    this.events.on('commandStack.changed', listener);
  }

  onSelect(listener: (id: string | undefined) => void): void {
    this.events.on('selection.changed', ({ newSelection }: { newSelection: DiagramElement[] }) => {
      const one = newSelection.length === 1 ? newSelection[0] : undefined;
      listener((one?.labelTarget ?? one)?.id);
    });
  }

  select(id: string | undefined): void {
    const selection = this.service<Selection>('selection');
    const element = id === undefined ? undefined : this.registry.get(id);
    const now = selection.get()[0];
    if ((now?.labelTarget ?? now) !== element) selection.select(element ?? null);
  }

  /** Shows all of it, not larger than life; call when the canvas has become visible. */
  fit(): void {
    this.canvas.resized();
    const scale = this.canvas.zoom('fit-viewport', 'auto');
    this.canvas.zoom(Math.min(1, scale * 0.9), 'auto');
    this.canvas.scroll({ dx: palettePixels / 2, dy: 0 });
  }

  showIssues(issues: readonly Issue[]): void {
    const overlays = this.service<Overlays>('overlays');
    overlays.remove({ type: 'eddy-issue' });
    for (const issue of issues) {
      const element = this.registry.get(issue.place ?? '');
      if (!element) continue;
      const badge = document.createElement('span');
      badge.className = `eddy-issue eddy-issue-${issue.severity.toLowerCase()}`;
      badge.title = issue.message;
      badge.textContent = '!';
      overlays.add(element.id, 'eddy-issue', { position: { top: -9, right: 9 }, html: badge });
    }
  }

  destroy(): void {
    this.modeler.destroy();
  }

  private elements(): BpmnElement[] {
    const drawn = this.registry.getAll().filter((element) => !element.labelTarget);
    return drawn.map((element) => element.businessObject);
  }

  private showNames() {
    const named = this.registry.getAll().filter((element) => settingsOf(element.businessObject).label);
    for (const { businessObject } of named)
      businessObject.name = nameOf(businessObject, this.options.language);
    this.events.fire('elements.changed', { elements: named.filter((element) => element.parent) });
  }
}

/** The palette covers this much of the canvas on the left. */
const palettePixels = 70;

function setName(element: BpmnElement, name: string | undefined) {
  if (name === undefined) Reflect.deleteProperty(element, 'name');
  else element.name = name;
}
