import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchAnswer } from '@/client/answers/watch-answer'

const question = { name: 'draft', of: 'one', ask: async () => null }

class Page extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible'

  turn(to: DocumentVisibilityState) {
    this.visibilityState = to
    this.dispatchEvent(new Event('visibilitychange'))
  }
}

describe('An answer that is watched', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function watch() {
    const page = new Page()
    const refresh = vi.fn(async () => {})
    return { page, refresh, stop: watchAnswer({ refresh }, question, 1_000, page) }
  }

  it('is asked anew from time to time, until the watch ends', () => {
    const { refresh, stop } = watch()
    vi.advanceTimersByTime(3_000)
    expect(refresh).toHaveBeenCalledTimes(3)
    stop()
    vi.advanceTimersByTime(3_000)
    expect(refresh).toHaveBeenCalledTimes(3)
  })

  it('is not asked while the page is hidden, and at once when the reader comes back', () => {
    const { page, refresh } = watch()
    page.turn('hidden')
    vi.advanceTimersByTime(3_000)
    expect(refresh).not.toHaveBeenCalled()
    page.turn('visible')
    expect(refresh).toHaveBeenCalledTimes(1)
  })
})
