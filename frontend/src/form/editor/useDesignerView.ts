import { useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { FocusRequest } from './model/FocusRequest';
import { lastingPick, type Pick } from './model/picks';

export const tabs = ['design', 'logic', 'cleaning', 'texts', 'preview', 'json'] as const;
export type Tab = (typeof tabs)[number];

/** What the page of a tab is about. */
export interface About {
  /** The field it speaks of; in Design also a column, as `field.column`. */
  field?: string;
  /** Index of the rule that is open. */
  rule?: number;
  /** Which part of a list, or which device, is shown. */
  show?: string;
  /** Id of the record the form is shown with. */
  record?: string;
}

/** Which part of the designer is shown, and of what; all of it stands in the address. */
export interface DesignerView extends About {
  tab: Tab;
  /** What is picked on the canvas; the last one leads. */
  picks: readonly Pick[];
  select: (...picks: Pick[]) => void;
  /** Set while the keyboard moves things: what is picked then gets the focus. */
  focus: FocusRequest;
  /** The version of the form that is looked at, `list` for all of them. */
  version: string | undefined;
  /** Opens the versions beside whatever is shown, or closes them. */
  showVersion: (version: number | 'list' | undefined) => void;
  /** Goes to a tab; in Design the field, or what else is named, gets picked. */
  open: (tab: Tab, about?: About & { pick?: Pick }) => void;
}

const isTab = (text: string | null): text is Tab => tabs.some((tab) => tab === text);

/** Kept with the address: what it names wants the keyboard, also of a designer that begins anew with it. */
interface Asked {
  focus?: boolean;
}

export function useDesignerView(): DesignerView {
  const [params, setParams] = useSearchParams();
  const asked = useLocation().state as Asked | null;
  const wished = params.get('tab');
  const tab = isTab(wished) ? wished : 'design';
  const field = params.get('field') ?? undefined;
  const rule = params.get('rule') ?? undefined;
  const show = params.get('show') ?? undefined;
  const record = params.get('record') ?? undefined;
  const version = params.get('version') ?? undefined;
  const [picks, setPicks] = useState<readonly Pick[]>(tab === 'design' && field !== undefined ? [field] : []);
  const [focus] = useState(() => {
    const request = new FocusRequest();
    if (asked?.focus) request.ask();
    return request;
  });
  return useMemo(() => {
    const write = (to: Tab, about: About, state: Asked = {}) => {
      const said = { ...(to === 'design' ? {} : { tab: to }), ...about };
      const known = Object.entries(said).filter(([, value]) => value !== undefined);
      setParams(Object.fromEntries(known.map(([name, value]) => [name, String(value)])), {
        replace: to === tab,
        state,
        // Who begins anew right afterwards, as after a renaming, finds what is asked for in the address.
        flushSync: true,
      });
    };
    return {
      tab,
      field,
      rule: rule === undefined ? undefined : Number(rule),
      show,
      record,
      picks,
      focus,
      version,
      showVersion: (next) => {
        setParams((old) => {
          old.delete('version');
          if (next !== undefined) old.set('version', String(next));
          return old;
        });
      },
      select: (...next) => {
        setPicks(next);
        const picked = next.length === 1 ? lastingPick(next[0]) : undefined;
        if (picked !== field) write('design', { field: picked });
      },
      open: (to, { pick, ...about } = {}) => {
        if (to !== 'design') {
          write(to, about);
          return;
        }
        const named = pick ?? about.field;
        if (named !== undefined) focus.ask();
        const now = named === undefined ? picks : [named];
        setPicks(now);
        const lasting = now.length === 1 ? lastingPick(now[0]) : undefined;
        write(to, { field: lasting }, { focus: named !== undefined });
      },
    };
  }, [tab, field, rule, show, record, version, picks, focus, setParams]);
}
