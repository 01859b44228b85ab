/** The mark: three people, one of them looking on. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 20 20" width={20} height={20} aria-hidden="true">
      <circle cx="10" cy="5.2" r="3.4" fill="currentColor" />
      <circle cx="4.6" cy="14.4" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <circle cx="15.4" cy="14.4" r="3.4" fill="var(--accent)" />
    </svg>
  )
}
