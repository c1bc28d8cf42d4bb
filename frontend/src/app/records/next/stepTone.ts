import type { NextStep } from '@/core/api/nextSteps';

/** How pressing a step is: something to act on, something under way, or nothing to do. */
export function stepTone({ kind, called }: NextStep): 'act' | 'waits' | 'calm' {
  switch (kind) {
    case 'todo_mine':
    case 'todo_pool':
    case 'case_stuck':
    case 'rule_holds':
      return 'act';
    case 'start':
      return called ? 'act' : 'calm';
    case 'todo_other':
    case 'case_waits':
      return 'waits';
    case 'quiet':
      return 'calm';
  }
}
