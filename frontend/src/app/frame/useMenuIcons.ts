import { useQuery } from '@tanstack/react-query';
import type { LucideIcon } from 'lucide-react';

const none: Record<string, LucideIcon> = {};

/** The icons entries of the menu can have; fetched only where one has, and empty until then. */
export function useMenuIcons(wanted: boolean): Record<string, LucideIcon> {
  const { data } = useQuery({
    queryKey: ['menu-icons'],
    queryFn: async () => (await import('./menuIcons')).menuIcons,
    enabled: wanted,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return data ?? none;
}
