import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createOnePage } from '@/client/meeting/one-page'
import type { SignalRequest } from '@/domain/live-session/meeting/signal'
import { createFakeBrowser } from './world/fake-browser'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Pages of Claire, who hear each other and themselves, as her seat’s channel does; `isLost`: nothing arrives. */
function pagesOf(tabs: readonly { isName?: boolean; tab?: Storage }[]) {
  const network = { isLost: false }
  const pages = tabs.map(({ isName = true, tab }, index) => {
    const { browser } = createFakeBrowser({ owner: `tab-${index}-of-claire`, ...(tab ? { tab } : {}) })
    const page = createOnePage({
      personId: 'claire',
      browser: { ...browser, holdName: async () => isName },
      sendSignal: async (request) => deliver(request),
      now: () => Date.now(),
    })
    return { page, isIn: false }
  })
  function deliver({ page: from, signal }: SignalRequest): void {
    if (network.isLost) return
    for (const each of pages)
      if (each.page.isTaken({ liveSessionId: 'live', from: 'claire', page: from, signal })) {
        each.isIn = false
        each.page.leave()
      }
  }
  const enter = (index: number) => {
    const each = pages[index]
    if (!each) return
    each.isIn = true
    each.page.enter()
  }
  return {
    enter,
    network,
    say: (index: number) => pages[index]?.page.say(),
    inside: () => pages.map(({ isIn }) => isIn),
    end() {
      for (const { page } of pages) page.end()
    },
  }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('of several pages of one person', () => {
  test('the one that came in last is in', async () => {
    const { enter, inside, end } = pagesOf([{}, {}])
    enter(0)
    await pass(1_000)
    expect(inside()).toEqual([true, false])
    enter(1)
    await pass(1_000)
    expect(inside()).toEqual([false, true])
    enter(0)
    await pass(1_000)
    expect(inside()).toEqual([true, false])
    end()
  })

  test('exactly one stays of those that come in at the same moment', async () => {
    const { enter, inside, end } = pagesOf([{}, {}, {}])
    for (const index of [0, 1, 2]) enter(index)
    await pass(1_000)
    expect(inside().filter(Boolean)).toHaveLength(1)
    end()
  })

  test('a word that was lost is said again, and a page that slept gives way', async () => {
    const { enter, inside, network, say, end } = pagesOf([{}, {}])
    enter(0)
    await pass(1_000)
    network.isLost = true
    enter(1)
    await pass(1_000)
    network.isLost = false
    expect(inside()).toEqual([true, true])
    say(0)
    await pass(1_000)
    expect(inside(), 'the earlier one spoke: it is answered').toEqual([false, true])
    enter(0)
    network.isLost = true
    enter(1)
    await pass(1_000)
    network.isLost = false
    await pass(31_000)
    expect(inside().filter(Boolean)).toHaveLength(1)
    end()
  })

  test('a tab made as a copy of another is another page', async () => {
    const { browser } = createFakeBrowser()
    const tab = browser.storage.tab()
    const { enter, inside, end } = pagesOf([{ tab }, { tab, isName: false }])
    enter(0)
    await pass(1_000)
    enter(1)
    await pass(1_000)
    expect(inside()).toEqual([false, true])
    end()
  })
})
