import type { Language } from '@/shared/i18n/language';
import { nameOf, settingsOf, type StepSettings } from '../../model/settings';
import { writeSettings } from '../StepFactory';
import type { DiagramElement, Moddle } from '../types';

interface Context {
  element: DiagramElement;
  settings: StepSettings;
  before?: { extensionElements: unknown; name?: string; calledElement?: string };
}

/** Sets all settings of an element; its name on the canvas follows its label. */
export class SetSettings {
  static readonly $inject = ['moddle', 'config.eddy'];

  constructor(
    private readonly moddle: Moddle,
    private readonly config: { language: Language },
  ) {}

  execute(context: Context): DiagramElement[] {
    const { element, settings } = context;
    const bo = element.businessObject;
    context.before = {
      extensionElements: bo.extensionElements,
      name: bo.name,
      calledElement: bo.calledElement,
    };
    const flow = settingsOf(bo).flow;
    writeSettings(bo, settings, this.moddle);
    if (settings.label) bo.name = nameOf(bo, this.config.language);
    if (settings.flow !== flow) bo.calledElement = settings.flow;
    return drawn(element);
  }

  revert({ element, before }: Context): DiagramElement[] {
    Object.assign(element.businessObject, before);
    return drawn(element);
  }
}

const drawn = (element: DiagramElement) => [element, ...(element.labels ?? [])];
