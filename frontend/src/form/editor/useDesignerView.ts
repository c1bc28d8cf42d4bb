import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { fieldOfPick, type Pick } from './model/picks';

export const tabs = ['design', 'logic', 'texts', 'preview', 'json'] as const;
export type Tab = (typeof tabs)[number];

/** Which part of the designer is shown, and of what; all of it stands in the address. */
export interface DesignerView {
  tab: Tab;
  /** The field the page of the tab speaks of. */
  field: string | undefined;
  /** Index of the rule that is open. */
  rule: number | undefined;
  /** Which part of a list is shown. */
  show: string | undefined;
  /** What is picked on the canvas; the last one leads. */
  picks: readonly Pick[];
  select: (...picks: Pick[]) => void;
  /** Goes to a tab; in Design the field, or what else is named, gets picked. */
  open: (tab: Tab, of?: { field?: string; rule?: number; pick?: Pick; show?: string }) => void;
}

const isTab = (text: string | null): text is Tab => tabs.some((tab) => tab === text);

export function useDesignerView(): DesignerView {
  const [params, setParams] = useSearchParams();
  const wished = params.get('tab');
  const tab = isTab(wished) ? wished : 'design';
  const field = params.get('field') ?? undefined;
  const rule = params.get('rule') ?? undefined;
  const show = params.get('show') ?? undefined;
  const [picks, setPicks] = useState<readonly Pick[]>(tab === 'design' && field !== undefined ? [field] : []);
  return useMemo(() => {
    const write = (next: { tab: Tab; field?: string; rule?: number; show?: string }) => {
      const said: Record<string, string> = next.tab === 'design' ? {} : { tab: next.tab };
      if (next.field !== undefined) said.field = next.field;
      if (next.rule !== undefined) said.rule = String(next.rule);
      if (next.show !== undefined) said.show = next.show;
      setParams(said, { replace: next.tab === tab });
    };
    return {
      tab,
      field,
      rule: rule === undefined ? undefined : Number(rule),
      show,
      picks,
      select: (...next) => {
        setPicks(next);
        const picked = next.length === 1 ? fieldOfPick(next[0]) : undefined;
        if (picked !== field) write({ tab: 'design', field: picked });
      },
      open: (to, of = {}) => {
        const named = of.pick ?? of.field;
        const now = named === undefined ? picks : [named];
        if (to === 'design') setPicks(now);
        write({
          tab: to,
          rule: of.rule,
          show: of.show,
          field: to === 'design' ? fieldOfPick(now[0]) : of.field,
        });
      },
    };
  }, [tab, field, rule, show, picks, setParams]);
}
