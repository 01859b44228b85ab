import type { BrowserConnection } from '@/domain/live-session/follow/browser-connection'
import { bad, type Check, ok, warn } from '../check'
import { askAddress } from '../measure/ask-address'
import { type SocketTrial, trySocket } from '../measure/try-socket'
import type { Place } from '../place'

type Facts = { url: string; trial: SocketTrial }

export const websocket: Check<Facts> = {
  async measure({ env, local }) {
    const page = env.publicUrl ?? local?.url
    if (!page || !(await isUp(page, local))) return null
    const url = socketUrl(env.realtime.browser, new URL(page))
    return { url: url.origin, trial: await trySocket(url.href, page) }
  },
  judge({ url, trial }) {
    switch (trial.came) {
      case 'answered':
        return [ok('socketFine', { url, ms: trial.ms })]
      case 'refused':
        return [bad('socketRefused', { url, reason: trial.reason })]
      case 'silent':
        return [bad('socketSilent', { url })]
      case 'oneWay':
        return [bad('socketOneWay', { url })]
      case 'error':
        return [warn('socketKey', { url, code: trial.code })]
      default:
        return trial satisfies never
    }
  },
}

/** Whether a Triade runs that a browser could reach: before a start, a refusal proves nothing. */
async function isUp(page: string, local: Place['local']): Promise<boolean> {
  if (local !== null) return true
  const answer = await askAddress(page)
  return answer.answers && answer.build !== null
}

/** Where a browser that has this page open connects to. */
function socketUrl(browser: BrowserConnection, page: URL): URL {
  const isSecure = browser.forceTLS ?? page.protocol === 'https:'
  const url = new URL(`${browser.wsPath}/app/${browser.key}`, page)
  url.protocol = isSecure ? 'wss:' : 'ws:'
  if (browser.wsHost !== null) url.hostname = browser.wsHost
  const port = isSecure ? browser.wssPort : browser.wsPort
  if (port !== null) url.port = String(port)
  url.search = '?protocol=7&client=doctor&version=1.0'
  return url
}
