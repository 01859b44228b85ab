import type { BrowserContext, Page } from '@playwright/test'

type Count = { clicks: number; keys: number }
declare global {
  interface Window {
    effort?: Count
  }
}

/** What one keystroke and one pointing with its click take by hand, s: the keystroke-level model of Card, Moran and Newell (1980). */
const keySeconds = 0.28
const clickSeconds = 1.3

/** Counts what a person does on their pages: clicks, and keys, of which a filled-in text has as many as it has characters. */
export async function watchEffort(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const place = 'effort'
    const count: Count = JSON.parse(sessionStorage.getItem(place) ?? '{"clicks":0,"keys":0}')
    window.effort = count
    let length = 0
    let isTyped = false
    const note = (what: keyof Count, by: number) => {
      count[what] += by
      sessionStorage.setItem(place, JSON.stringify(count))
    }
    const lengthOf = (target: EventTarget | null) =>
      target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value.length : 0
    addEventListener('pointerdown', () => note('clicks', 1), true)
    addEventListener('focusin', ({ target }) => (length = lengthOf(target)), true)
    addEventListener(
      'keydown',
      () => {
        isTyped = true
        note('keys', 1)
      },
      true,
    )
    addEventListener(
      'input',
      ({ target }) => {
        const now = lengthOf(target)
        if (!isTyped) note('keys', Math.abs(now - length))
        isTyped = false
        length = now
      },
      true,
    )
    addEventListener(
      'change',
      // A list is opened and a line of it pressed.
      ({ target }) => target instanceof HTMLSelectElement && note('clicks', 2),
      true,
    )
  })
}

export type Effort = {
  /** Tells of one part of a journey once it is over. */
  part(name: string): Promise<void>
}

/** A stopwatch over one person's page, printed part by part; nothing of it is asserted. */
export function timeParts(page: Page): Effort {
  let since = Date.now()
  let before: Count = { clicks: 0, keys: 0 }
  return {
    async part(name) {
      const now = (await page.evaluate(() => window.effort)) ?? before
      const [clicks, keys] = [now.clicks - before.clicks, now.keys - before.keys]
      const byHand = Math.round(clicks * clickSeconds + keys * keySeconds)
      const took = ((Date.now() - since) / 1000).toFixed(1)
      console.log(`  ${name}: ${clicks} clicks, ${keys} keys; ${took} s here, about ${byHand} s by hand`)
      before = { ...now }
      since = Date.now()
    },
  }
}

/** Counts from now on what is pressed on a page; of the keys, the letters of words apart. Returns what reads the count. */
export async function watchPresses(page: Page) {
  type Presses = { clicks: number; keys: number; letters: number }
  await page.evaluate(() => {
    const count = { clicks: 0, keys: 0, letters: 0 }
    Object.assign(window, { presses: count })
    addEventListener('pointerdown', () => (count.clicks += 1), true)
    addEventListener(
      'keydown',
      ({ key, target }) => {
        const writes = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
        if (writes && key.length === 1) count.letters += 1
        else count.keys += 1
      },
      true,
    )
  })
  return () => page.evaluate(() => (window as unknown as { presses: Presses }).presses)
}
