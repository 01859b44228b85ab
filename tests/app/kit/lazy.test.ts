import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { lazy } from '@/app/_kit/lazy'

const Dialog = () => createElement('dialog')
const Place = () => createElement('section')

afterEach(() => vi.useRealTimers())

describe('A component loaded on demand', () => {
  it('is loaded once, however often it is fetched ahead', () => {
    const load = vi.fn(async () => Dialog)
    const component = lazy(load)
    component.fetchAhead()
    component.fetchAhead()
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('is asked for again until the network gives it', async () => {
    vi.useFakeTimers()
    const load = vi.fn(async () => Dialog).mockRejectedValueOnce(new Error('offline'))
    lazy(load).fetchAhead()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(load).toHaveBeenCalledTimes(2)
  })

  it('is not drawn by the server, which draws what holds its place', () => {
    const component = lazy(async () => Dialog, Place)
    expect(renderToStaticMarkup(createElement(component))).toBe('<section></section>')
  })
})
