import { useSyncExternalStore } from 'react';
import { cssVariables, type Mode } from './tokens';

const storageKey = 'eddy.theme';
const listeners = new Set<() => void>();
const system = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined;

function stored(): Mode | undefined {
  const value = localStorage.getItem(storageKey);
  return value === 'light' || value === 'dark' ? value : undefined;
}

let current: Mode = stored() ?? (system?.matches ? 'dark' : 'light');

function apply() {
  const root = document.documentElement;
  root.dataset.theme = current;
  root.style.colorScheme = current;
  for (const [name, value] of Object.entries(cssVariables(current))) root.style.setProperty(name, value);
  listeners.forEach((listener) => {
    listener();
  });
}

/** Switches the look and remembers it in this browser. */
export function setMode(mode: Mode): void {
  localStorage.setItem(storageKey, mode);
  current = mode;
  apply();
}

/** Writes the tokens to the document; call once before the first paint. */
export function startTheme(): void {
  system?.addEventListener('change', (event) => {
    if (stored()) return;
    current = event.matches ? 'dark' : 'light';
    apply();
  });
  apply();
}

export function useMode(): Mode {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
