import type { Page } from '@playwright/test'

/** Something that moved: what, from where (x y width height), to where. */
export type LayoutShiftSeen = { readonly value: number; readonly what: readonly string[] }

/** A layout shift below this counts as none: browsers count it to the thousandth. */
export const unseen = 0.001

/** Cumulative layout shift. */
export function totalOf(shifts: readonly LayoutShiftSeen[]): number {
  return shifts.reduce((sum, { value }) => sum + value, 0)
}

declare global {
  interface Window {
    layoutShifts?: LayoutShiftSeen[]
  }
}

type ShiftEntry = PerformanceEntry & {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly sources: readonly {
    readonly node: Node | null
    readonly previousRect: DOMRectReadOnly
    readonly currentRect: DOMRectReadOnly
  }[]
}

/**
 * Notes what moves on the page from its first picture on, also what moved before this was called. `alone`: only what moves without a
 * key or a press just before.
 */
export async function watchShifts(page: Page, which: 'all' | 'alone' = 'alone'): Promise<void> {
  await page.evaluate((isAll) => {
    const seen: LayoutShiftSeen[] = []
    window.layoutShifts = seen
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as ShiftEntry[]) {
        if (entry.hadRecentInput && !isAll) continue
        seen.push({
          value: entry.value,
          what: entry.sources.map(({ node, previousRect: from, currentRect: to }) => {
            const element = node instanceof Element ? node : node?.parentElement
            const places = [from.x, from.y, from.width, from.height, to.x, to.y, to.width, to.height]
            return `${element?.tagName.toLowerCase()}.${element?.getAttribute('class') ?? ''} ${places.join(' ')}`
          }),
        })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  }, which === 'all')
}

/** What has moved since it was last asked, once what is under way has been drawn. */
export async function takeShifts(page: Page): Promise<readonly LayoutShiftSeen[]> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  return page.evaluate(() => window.layoutShifts?.splice(0) ?? [])
}
