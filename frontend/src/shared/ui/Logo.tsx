interface Props {
  size?: number;
}

/** The current that turns back. */
export function Logo({ size = 28 }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--e-accent)" />
      <path
        d="M25 16a9 9 0 1 1-9-9c4 0 7 2.8 7 6.5a5.5 5.5 0 0 1-5.5 5.5c-2.6 0-4.3-1.7-4.3-3.8 0-1.8 1.3-3 2.9-3"
        fill="none"
        stroke="var(--e-on-accent)"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
