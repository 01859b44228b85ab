import type { Browser } from '@playwright/test'

/** What comes late: what a page sends, the answer to that, or what the server tells a page by itself. Without the variable nothing does. */
type Late = 'sent' | 'answered' | 'told'

const late = process.env.STORIES_LATE as Late | undefined
const lateMs = Number(process.env.STORIES_LATE_MS ?? 700)

/** Makes every window slow in one way, for a run that looks for stories which pass on a quick machine only. */
export function makeLate(browser: Browser): void {
  if (!late) return
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await newContext(options)
    await context.addInitScript(delay, { late, lateMs })
    if (late !== 'told') return context
    await context.routeWebSocket(/\/rt\//u, (socket) => {
      const server = socket.connectToServer()
      server.onMessage((message) => setTimeout(() => socket.send(message), lateMs))
    })
    return context
  }
}

/** Runs in the page. Which theme the system has is always told late. */
function delay({ late, lateMs }: { late: Late; lateMs: number }): void {
  const pass = () => new Promise((resolve) => setTimeout(resolve, lateMs))
  const send = window.fetch.bind(window)
  window.fetch = async (resource, init) => {
    const isAct = (init?.method ?? (resource instanceof Request ? resource.method : 'GET')) === 'POST'
    if (isAct && late === 'sent') await pass()
    const answer = await send(resource, init)
    if (isAct && late === 'answered') await pass()
    return answer
  }
  const listen = MediaQueryList.prototype.addEventListener
  MediaQueryList.prototype.addEventListener = function (
    ...[type, listener, options]: Parameters<EventTarget['addEventListener']>
  ) {
    const call = typeof listener === 'function' ? listener : listener?.handleEvent.bind(listener)
    listen.call(this, type, (event: Event) => setTimeout(() => call?.call(this, event), lateMs), options)
  }
}
