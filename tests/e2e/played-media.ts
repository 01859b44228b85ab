import type { Page } from '@playwright/test'

/** Remembers what the page plays: media that are not shown are in no document. */
export async function watchMedia(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const media: HTMLMediaElement[] = []
    const started: string[] = []
    Object.assign(window, { media, started })
    const create = document.createElement.bind(document)
    document.createElement = (name: string, options?: ElementCreationOptions) => {
      const element = create(name, options)
      if (element instanceof HTMLMediaElement) {
        media.push(element)
        element.addEventListener('playing', () => started.push(new URL(element.src).pathname))
      }
      return element
    }
  })
}

type Playing = { readonly kind: string; readonly at: number; readonly rate: number }

/** What plays now, with its place in its file in seconds. */
export function playing(page: Page): Promise<readonly Playing[]> {
  return page.evaluate(() => {
    const { media } = window as unknown as { media: HTMLMediaElement[] }
    return media
      .filter(({ paused, readyState, src }) => !paused && readyState >= 3 && src !== '')
      .map(({ tagName, currentTime, playbackRate }) => ({
        kind: tagName.toLowerCase(),
        at: currentTime,
        rate: playbackRate,
      }))
  })
}

/** The files that have begun to play since the page was loaded, each once. */
export async function startedFiles(page: Page): Promise<readonly string[]> {
  const started = await page.evaluate(() => (window as unknown as { started: string[] }).started)
  return [...new Set(started)]
}
