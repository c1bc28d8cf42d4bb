import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import type { Page, Pages } from '@/core/api/forms';
import { PageName } from './PageName';
import { usePages } from './usePages';

export interface PagesProps {
  element: Pages;
  draw: (page: Page) => ReactNode;
}

/** Pages side by side as tabs. */
export default function TabPages({ element, draw }: PagesProps) {
  const { shown, open, turnTo } = usePages(element.elements);
  if (!open) return null;
  return (
    <Tabs
      activeKey={String(open.index)}
      animated={false}
      destroyOnHidden
      items={shown.map((state) => ({
        key: String(state.index),
        label: <PageName state={state} />,
        children: draw(state.page),
      }))}
      onChange={(key) => {
        turnTo(Number(key));
      }}
    />
  );
}
