import { freeKey } from '@/core/draft/freeKey';
import type { Language } from '@/shared/i18n/language';
import { nameOf, settingsText, type StepSettings } from '../model/settings';
import type { Insertable } from '../model/steps';
import type { BpmnFactory, DiagramElement, ElementFactory, ElementRegistry, Moddle } from './types';

/** What a new step is made of. */
interface Recipe {
  type: string;
  /** Beginning of the element's id: ids name case values, so people read them in conditions. */
  id: string;
  settings: StepSettings;
  event?: string;
}

export type NewStep = Insertable | 'parallel' | 'start' | 'end' | 'timeout';

const recipes: Record<NewStep, Recipe> = {
  message: { type: 'bpmn:ServiceTask', id: 'message', settings: { action: 'send_message' } },
  action: { type: 'bpmn:ServiceTask', id: 'action', settings: {} },
  todo: {
    type: 'bpmn:UserTask',
    id: 'todo',
    settings: {
      priority: 'normal',
      due: { workingDays: 3 },
      outcomes: [{ key: 'done', label: { 'zh-CN': '完成', en: 'Done' }, primary: true }],
    },
  },
  wait: {
    type: 'bpmn:IntermediateCatchEvent',
    id: 'wait',
    settings: { label: { 'zh-CN': '等待 3 天', en: 'Wait 3 days' }, wait: { days: 3 } },
    event: 'bpmn:TimerEventDefinition',
  },
  until: {
    type: 'bpmn:ReceiveTask',
    id: 'until',
    settings: { until: { events: ['login'] }, atMost: { days: 3 } },
  },
  branch: { type: 'bpmn:ExclusiveGateway', id: 'branch', settings: {} },
  parallel: { type: 'bpmn:ParallelGateway', id: 'parallel', settings: {} },
  decision: { type: 'bpmn:BusinessRuleTask', id: 'decision', settings: {} },
  subflow: { type: 'bpmn:CallActivity', id: 'subflow', settings: {} },
  start: { type: 'bpmn:StartEvent', id: 'start', settings: {} },
  end: { type: 'bpmn:EndEvent', id: 'end', settings: {} },
  timeout: {
    type: 'bpmn:BoundaryEvent',
    id: 'timeout',
    settings: { label: { 'zh-CN': '3 天后', en: 'After 3 days' }, wait: { days: 3 } },
    event: 'bpmn:TimerEventDefinition',
  },
};

/** The name a new step begins with, in both languages. */
export type StepNames = Record<NewStep, { 'zh-CN': string; en: string }>;

/** Makes the shapes of new steps, with readable ids and the settings they begin with. */
export class StepFactory {
  static readonly $inject = ['bpmnFactory', 'elementFactory', 'elementRegistry', 'moddle', 'config.eddy'];

  constructor(
    private readonly bpmnFactory: BpmnFactory,
    private readonly elementFactory: ElementFactory,
    private readonly elementRegistry: ElementRegistry,
    private readonly moddle: Moddle,
    private readonly config: { names: StepNames; language: Language },
  ) {}

  create(step: NewStep): DiagramElement {
    const recipe = recipes[step];
    const taken = this.elementRegistry.getAll().map((element) => element.id);
    const id = freeKey(recipe.id === 'end' || recipe.id === 'start' ? recipe.id : `${recipe.id}_1`, taken);
    const label = recipe.settings.label ?? this.config.names[step];
    const settings =
      step === 'branch' || step === 'parallel' ? recipe.settings : { ...recipe.settings, label };
    const businessObject = this.bpmnFactory.create(recipe.type, { id });
    this.moddle.ids.claim(id, businessObject);
    writeSettings(businessObject, settings, this.moddle);
    if (settings.label) businessObject.name = nameOf(businessObject, this.config.language);
    return this.elementFactory.createShape({
      type: recipe.type,
      businessObject,
      ...(recipe.event ? { eventDefinitionType: recipe.event } : {}),
    });
  }
}

/** Puts the settings into the element's extension elements, beside whatever else is there. */
export function writeSettings(element: BpmnElementLike, settings: StepSettings, moddle: Moddle): void {
  const others = element.extensionElements?.values?.filter((value) => value.$type !== 'eddy:Settings') ?? [];
  const text = settingsText(settings);
  const values = text === undefined ? others : [...others, moddle.create('eddy:Settings', { text })];
  const holder = values.length === 0 ? undefined : moddle.create('bpmn:ExtensionElements', { values });
  if (holder) {
    Object.assign(holder, { $parent: element });
    for (const value of values) Object.assign(value, { $parent: holder });
  }
  element.extensionElements = holder;
}

type BpmnElementLike = DiagramElement['businessObject'] | ReturnType<BpmnFactory['create']>;
