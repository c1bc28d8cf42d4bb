import { lazy, Suspense, type ComponentType } from 'react';
import type { Page, Pages, UiElement } from '@/core/api/forms';
import { useLabel } from '@/shared/i18n/useLabel';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { Control } from './Control';
import styles from './form.module.css';

const StepPages = lazy(() => import('./pages/StepPages'));
const TabPages = lazy(() => import('./pages/TabPages'));

type Of<T extends UiElement['type']> = Extract<UiElement, { type: T }>;

function Children({ elements }: { elements: UiElement[] }) {
  return elements.map((child, index) => (
    <Element key={child.type === 'Control' ? child.scope : index} element={child} />
  ));
}

function VerticalLayout({ element }: { element: Of<'VerticalLayout' | 'HorizontalLayout'> }) {
  return (
    <div className={styles.vertical}>
      <Children elements={element.elements} />
    </div>
  );
}

function HorizontalLayout({ element }: { element: Of<'VerticalLayout' | 'HorizontalLayout'> }) {
  return (
    <div className={styles.horizontal}>
      <Children elements={element.elements} />
    </div>
  );
}

function Group({ element }: { element: Of<'Group'> }) {
  const label = useLabel();
  return (
    <section className={styles.groupBox}>
      {element.label && <h3>{label(element.label)}</h3>}
      <div className={styles.vertical}>
        <Children elements={element.elements} />
      </div>
    </section>
  );
}

function Text({ element }: { element: Of<'Label'> }) {
  const label = useLabel();
  return <p className={styles.text}>{label(element.text)}</p>;
}

const drawPage = (page: Page) => (
  <div className={styles.vertical}>
    <Children elements={page.elements} />
  </div>
);

function PagesElement({ element }: { element: Pages }) {
  const Shown = element.options?.variant === 'stepper' ? StepPages : TabPages;
  return (
    <Suspense fallback={<RowsSkeleton rows={6} />}>
      <Shown element={element} draw={drawPage} />
    </Suspense>
  );
}

function ControlElement({ element }: { element: Of<'Control'> }) {
  return <Control fieldKey={element.scope.replace('#/properties/', '')} label={element.label} />;
}

const elements = {
  VerticalLayout,
  HorizontalLayout,
  Group,
  Control: ControlElement,
  Label: Text,
  Categorization: PagesElement,
} as Record<UiElement['type'], ComponentType<{ element: UiElement }>>;

/** One element of a layout, in JSON Forms' vocabulary. */
export function Element({ element }: { element: UiElement }) {
  const Drawn = elements[element.type] as ComponentType<{ element: UiElement }> | undefined;
  return Drawn ? <Drawn element={element} /> : null;
}
