import { useIsHydrated } from './use-is-hydrated'

/**
 * Attributes that hold an element still until the browser has taken the page over: before then a press or a choice in it
 * would be lost without a word.
 */
export function useHeldStill(): { inert: boolean; 'aria-busy': boolean } {
  const isHeld = !useIsHydrated()
  return { inert: isHeld, 'aria-busy': isHeld }
}
