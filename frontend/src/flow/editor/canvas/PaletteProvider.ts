import type { NewStep, StepFactory } from './StepFactory';
import type { DragStarter } from './types';

interface Palette {
  registerProvider(provider: unknown): void;
}

interface Tool {
  activateSelection(event: unknown): void;
}

/** The words of the canvas, for the language one works in. */
export interface CanvasTexts {
  step: (step: NewStep) => string;
  tool: (tool: 'lasso' | 'space' | 'connect' | 'remove' | 'append' | 'timeout') => string;
  /** What the box that finds steps is called. */
  find: string;
}

export const stepIcons: Record<NewStep, string> = {
  start: 'bpmn-icon-start-event-none',
  message: 'bpmn-icon-send-task',
  todo: 'bpmn-icon-user-task',
  wait: 'bpmn-icon-intermediate-event-catch-timer',
  until: 'bpmn-icon-receive-task',
  action: 'bpmn-icon-service-task',
  decision: 'bpmn-icon-business-rule-task',
  subflow: 'bpmn-icon-call-activity',
  branch: 'bpmn-icon-gateway-xor',
  parallel: 'bpmn-icon-gateway-parallel',
  timeout: 'bpmn-icon-intermediate-event-catch-timer',
  end: 'bpmn-icon-end-event-none',
};

const offered: NewStep[] = [
  'message',
  'todo',
  'wait',
  'until',
  'action',
  'decision',
  'subflow',
  'branch',
  'parallel',
  'start',
  'end',
];

/** Only the steps our engine runs, by drag or click. */
export class PaletteProvider {
  static readonly $inject = ['palette', 'create', 'stepFactory', 'lassoTool', 'spaceTool', 'config.eddy'];

  constructor(
    palette: Palette,
    private readonly create: DragStarter,
    private readonly stepFactory: StepFactory,
    private readonly lassoTool: Tool,
    private readonly spaceTool: Tool,
    private readonly config: { texts: CanvasTexts },
  ) {
    palette.registerProvider(this);
  }

  getPaletteEntries(): Record<string, object> {
    const { texts } = this.config;
    const begin = (step: NewStep) => (event: unknown) => {
      this.create.start(event, this.stepFactory.create(step));
    };
    const tool = (name: 'lasso' | 'space', icon: string, used: Tool) => ({
      group: 'tools',
      className: icon,
      title: texts.tool(name),
      action: {
        click: (event: unknown) => {
          used.activateSelection(event);
        },
      },
    });
    const steps = offered.map((step) => [
      `create.${step}`,
      {
        group: 'steps',
        className: stepIcons[step],
        title: texts.step(step),
        action: { dragstart: begin(step), click: begin(step) },
      },
    ]);
    return {
      lasso: tool('lasso', 'bpmn-icon-lasso-tool', this.lassoTool),
      space: tool('space', 'bpmn-icon-space-tool', this.spaceTool),
      separator: { group: 'tools', separator: true },
      ...(Object.fromEntries(steps) as Record<string, object>),
    };
  }
}
