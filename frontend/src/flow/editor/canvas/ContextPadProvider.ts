import { stepIcons, type CanvasTexts } from './PaletteProvider';
import type { NewStep, StepFactory } from './StepFactory';
import type { AutoPlace, DiagramElement, DragStarter, Modeling } from './types';

interface ContextPad {
  registerProvider(provider: unknown): void;
}

const following: NewStep[] = ['message', 'todo', 'wait', 'branch', 'end'];

/** What can be done with the step one points at: what follows it, a time-out, an arrow, deletion. */
export class ContextPadProvider {
  static readonly $inject = [
    'contextPad',
    'modeling',
    'connect',
    'create',
    'autoPlace',
    'stepFactory',
    'config.eddy',
  ];

  constructor(
    contextPad: ContextPad,
    private readonly modeling: Modeling,
    private readonly connect: DragStarter,
    private readonly create: DragStarter,
    private readonly autoPlace: AutoPlace,
    private readonly stepFactory: StepFactory,
    private readonly config: { texts: CanvasTexts },
  ) {
    contextPad.registerProvider(this);
  }

  getContextPadEntries(element: DiagramElement): Record<string, object> {
    const { texts } = this.config;
    const entries: Record<string, object> = {};
    if (!element.waypoints && !element.labelTarget && goesOn(element)) {
      for (const step of following) {
        entries[`append.${step}`] = {
          group: 'model',
          className: stepIcons[step],
          title: `${texts.tool('append')}${texts.step(step)}`,
          action: {
            click: () => this.autoPlace.append(element, this.stepFactory.create(step)),
            dragstart: (event: unknown) => {
              this.create.start(event, this.stepFactory.create(step));
            },
          },
        };
      }
      entries.connect = {
        group: 'connect',
        className: 'bpmn-icon-connection-multi',
        title: texts.tool('connect'),
        action: {
          click: (event: unknown) => {
            this.connect.start(event, element);
          },
          dragstart: (event: unknown) => {
            this.connect.start(event, element);
          },
        },
      };
    }
    if (/(UserTask|ReceiveTask)$/.test(element.type)) {
      entries.timeout = {
        group: 'edit',
        className: stepIcons.timeout,
        title: texts.tool('timeout'),
        action: {
          click: () => {
            const at = { x: element.x + element.width - 20, y: element.y + element.height };
            this.modeling.createShape(this.stepFactory.create('timeout'), at, element, { attach: true });
          },
        },
      };
    }
    entries.delete = {
      group: 'edit',
      className: 'bpmn-icon-trash',
      title: texts.tool('remove'),
      action: {
        click: () => {
          this.modeling.removeElements([element]);
        },
      },
    };
    return entries;
  }

  getMultiElementContextPadEntries(elements: DiagramElement[]): Record<string, object> {
    return {
      delete: {
        group: 'edit',
        className: 'bpmn-icon-trash',
        title: this.config.texts.tool('remove'),
        action: {
          click: () => {
            this.modeling.removeElements([...elements]);
          },
        },
      },
    };
  }
}

const goesOn = (element: DiagramElement) =>
  element.type !== 'bpmn:EndEvent' &&
  !element.businessObject.triggeredByEvent &&
  element.type !== 'bpmn:Process';
