import type { BrowserContext } from '@playwright/test'

/** Lets `goOffline` know the sockets of pages that this context opens from now on. */
export async function watchSockets(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const sockets: WebSocket[] = []
    Object.assign(window, { sockets })
    window.WebSocket = class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols)
        sockets.push(this)
      }
    }
  })
}

/**
 * Takes the network from every page of a context whose sockets are watched, for long. Chromium only plays that it is away: it would keep a
 * core busy with each socket that is then written to or closed. So they are closed just before.
 */
export async function goOffline(context: BrowserContext): Promise<void> {
  for (const page of context.pages())
    await page.evaluate(() => {
      for (const socket of (window as unknown as { sockets: WebSocket[] }).sockets) socket.close()
    })
  await context.setOffline(true)
}
