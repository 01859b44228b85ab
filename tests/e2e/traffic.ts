import type { BrowserContext, Page } from '@playwright/test'

export type Traffic = {
  /** Everything received so far: headers, documents, data, scripts and websocket frames, as text. */
  received(): Promise<string>
}

/** Records all that reaches the windows of a person, from before their first request. */
export function recordTraffic(context: BrowserContext): Traffic {
  const bodies: Promise<string>[] = []
  const frames: string[] = []
  const listen = (page: Page) =>
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => frames.push(payload.toString()))
    })
  for (const page of context.pages()) listen(page)
  context.on('page', listen)
  context.on('response', (response) => {
    bodies.push(
      response
        .text()
        .then((text) => `${response.url()}\n${JSON.stringify(response.headers())}\n${text}`)
        // A redirect or an aborted prefetch has no body to leak.
        .catch(() => ''),
    )
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
