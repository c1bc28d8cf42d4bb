import { useEffect, useState } from 'react';
import type { Judgement } from './judge/judgement';
import { judging } from './judge/judging';
import type { Schema } from './schema';

/** Milliseconds without a key press before a text is judged. */
const rest = 400;
const longest = 1_000_000;

export type Answer = { state: 'nothing' | 'judging' | 'json' | 'large' } | Judgement;

/** What a schema says of a text: at once, and anew when the text changes. */
export function useJudgement(schema: Schema, text: string): Answer {
  const [answer, setAnswer] = useState<{ of: string; judgement: Judgement }>();
  const parsed = parse(text);
  const ready = 'value' in parsed;
  useEffect(() => {
    if (!ready) return;
    const ending = new AbortController();
    const timer = setTimeout(() => {
      void judging({ schema, value: JSON.parse(text) }, ending.signal).then((judgement) => {
        if (!ending.signal.aborted) setAnswer({ of: text, judgement });
      });
    }, rest);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [schema, text, ready]);
  if (!('value' in parsed)) return parsed;
  return answer?.of === text ? answer.judgement : { state: 'judging' };
}

function parse(text: string): { value: unknown } | { state: 'nothing' | 'json' | 'large' } {
  if (text.trim() === '') return { state: 'nothing' };
  if (text.length > longest) return { state: 'large' };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { state: 'json' };
  }
}
