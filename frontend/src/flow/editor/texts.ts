import { useMemo } from 'react';
import { useT } from '@/shared/i18n/i18n';
import type { CanvasTexts } from './canvas/PaletteProvider';
import type { NewStep, StepNames } from './canvas/StepFactory';
import en from './i18n/en.json';
import zh from './i18n/zh-CN.json';

/** The words of the canvas in the language one works in. */
export function useCanvasTexts(): CanvasTexts {
  const t = useT('flow.editor');
  return useMemo(
    () => ({
      step: (step) => t(`kind.${step}`),
      tool: (tool) => t(`tool.${tool}`),
      find: t('tool.find'),
    }),
    [t],
  );
}

const steps = Object.keys(zh.newName) as NewStep[];

/** What a new step is called in both languages, whichever one works in. */
export const stepNames = Object.fromEntries(
  steps.map((step) => [step, { 'zh-CN': zh.newName[step], en: en.newName[step] }]),
) as StepNames;
