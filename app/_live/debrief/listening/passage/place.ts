import type { TimeWindow } from '@/reading/lanes/time-window'

/** Where a moment stands in a window, as a share of its width. */
export function shareOf({ fromMs, toMs }: TimeWindow, atMs: number): number {
  return (atMs - fromMs) / (toMs - fromMs)
}

/** The same as CSS. */
export function leftOf(window: TimeWindow, atMs: number): string {
  return `${(shareOf(window, atMs) * 100).toFixed(3)}%`
}

/** Where a stretch stands in a window, cut at its edges; null where it is out of sight. */
export function stretchIn(
  window: TimeWindow,
  { fromMs, toMs }: TimeWindow,
): { readonly left: string; readonly width: string } | null {
  const from = Math.max(window.fromMs, fromMs)
  const to = Math.min(window.toMs, toMs)
  if (to <= from) return null
  return {
    left: leftOf(window, from),
    width: `${(((to - from) / (window.toMs - window.fromMs)) * 100).toFixed(3)}%`,
  }
}
