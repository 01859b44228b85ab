import type { Page } from '@playwright/test'

export type Traffic = {
  /** Everything the page has received so far: documents, data, scripts and websocket frames, as text. */
  received(): Promise<string>
}

/** Records all that reaches a page, from before its first request. */
export function recordTraffic(page: Page): Traffic {
  const bodies: Promise<string>[] = []
  const frames: string[] = []
  page.on('response', (response) => {
    bodies.push(
      response
        .text()
        .then((text) => `${response.url()}\n${text}`)
        // A redirect or an aborted prefetch has no body to leak.
        .catch(() => ''),
    )
  })
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => frames.push(payload.toString()))
  })
  return {
    async received() {
      const texts = await Promise.all(bodies)
      return [...texts, ...frames].map(unescapeText).join('\n')
    },
  }
}

/** Undoes JSON's and HTML's escapes (nested ones too), so that a secret is found however it was packed. */
function unescapeText(text: string): string {
  let plain = text
  for (let depth = 0; depth < 3; depth++) {
    plain = plain
      .replace(/\\u([0-9a-f]{4})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/\\(["\\/])/gu, '$1')
      .replace(/&#x([0-9a-f]+);/giu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
      .replace(/&quot;/gu, '"')
      .replace(/&amp;/gu, '&')
  }
  return plain
}
