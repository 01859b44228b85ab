import type { Page } from '@playwright/test'

/** Where a control stands, whole pixels. */
export type Place = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where every button and tick box of the marking grid, the phases and the cues stands, by its name without figures. */
export async function placesOf(page: Page): Promise<Record<string, Place>> {
  return page.evaluate(() => {
    const places: Record<string, { x: number; y: number; width: number; height: number }> = {}
    for (const control of document.querySelectorAll<HTMLElement>(
      'main button[aria-keyshortcuts], main section label, main fieldset button',
    )) {
      const name = (control.getAttribute('aria-label') ?? control.textContent ?? '')
        .replace(/[\d:/]+.*/u, '')
        .trim()
      const { x, y, width, height } = control.getBoundingClientRect()
      if (width > 0 && name !== '')
        places[name] = {
          x: Math.round(x),
          y: Math.round(y),
          width: Math.round(width),
          height: Math.round(height),
        }
    }
    return places
  })
}
