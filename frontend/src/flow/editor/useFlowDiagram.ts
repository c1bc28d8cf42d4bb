import { useEffect, useReducer, useRef, useState, type RefObject } from 'react';
import type { FlowDiagram } from './canvas/FlowDiagram';
import type { CanvasTexts } from './canvas/PaletteProvider';
import type { StepNames } from './canvas/StepFactory';
import type { Language } from '@/shared/i18n/language';

export interface DiagramState {
  diagram?: FlowDiagram;
  failed?: unknown;
  /** Grows with each change of the model. */
  revision: number;
}

interface Options {
  xml: string;
  language: Language;
  texts: CanvasTexts;
  names: StepNames;
  onChange: (diagram: FlowDiagram) => void;
  onSelect: (id: string | undefined) => void;
}

/** Loads the canvas when it is needed and keeps it for as long as the editor is open. */
export function useFlowDiagram(container: RefObject<HTMLElement | null>, options: Options): DiagramState {
  const [state, setState] = useState<Omit<DiagramState, 'revision'>>({});
  const [revision, changed] = useReducer((n: number) => n + 1, 0);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    let gone = false;
    let made: FlowDiagram | undefined;
    const open = async () => {
      const { FlowDiagram } = await import('./canvas/FlowDiagram');
      if (gone || !container.current) return;
      const { language, texts, names, xml } = latest.current;
      made = new FlowDiagram(container.current, { language, texts, names });
      const diagram = made;
      await diagram.load(xml);
      diagram.onChange(() => {
        changed();
        latest.current.onChange(diagram);
      });
      diagram.onSelect((id) => {
        latest.current.onSelect(id);
      });
      if (!gone) setState({ diagram });
    };
    open().catch((failed: unknown) => {
      if (!gone) setState({ failed });
    });
    return () => {
      gone = true;
      made?.destroy();
    };
  }, [container]);
  const { language, texts } = options;
  useEffect(() => {
    state.diagram?.setLanguage(language, texts);
  }, [state.diagram, language, texts]);
  return { ...state, revision };
}
