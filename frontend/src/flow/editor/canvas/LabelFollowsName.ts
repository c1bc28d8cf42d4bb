import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type { Language } from '@/shared/i18n/language';
import { settingsOf } from '../model/settings';
import type { CommandStack, DiagramElement, EventBus } from './types';

/** A name typed on the canvas is the label in the language one works in; part of the same step. */
export class LabelFollowsName extends CommandInterceptor {
  static override readonly $inject = ['eventBus', 'commandStack', 'config.eddy'];

  constructor(eventBus: EventBus, commandStack: CommandStack, config: { language: Language }) {
    super(eventBus as never);
    this.postExecuted(['element.updateLabel'], ({ context }: { context: { element: DiagramElement } }) => {
      const element = context.element.labelTarget ?? context.element;
      const settings = settingsOf(element.businessObject);
      const label = { ...settings.label, [config.language]: element.businessObject.name ?? '' };
      commandStack.execute('eddy.setSettings', { element, settings: { ...settings, label } });
    });
  }
}
