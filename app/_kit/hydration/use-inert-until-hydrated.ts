import { useIsHydrated } from './use-is-hydrated'

/** Attributes that make an element inert until React runs in the browser: a press or a choice made earlier would be lost silently. */
export function useInertUntilHydrated(): { inert: boolean; 'aria-busy': boolean } {
  const isInert = !useIsHydrated()
  return { inert: isInert, 'aria-busy': isInert }
}
