/** A desk seen from the front. */
export const Mark = () => (
  <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="8" fill="#115e56" />
    <path d="M7 12h18M9 12v11M23 12v11M13 17h10" stroke="white" strokeWidth="2.6" strokeLinecap="round" />
  </svg>
)
