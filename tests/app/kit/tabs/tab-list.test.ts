import { describe, expect, it } from 'vitest'
import { tabAfter } from '@/app/_kit/tabs/tab-list'

const tabs = ['figures', 'agreement', 'observers'] as const

describe('Tabs by keyboard', () => {
  it.each([
    ['figures', 'ArrowRight', 'agreement'],
    ['observers', 'ArrowRight', 'figures'],
    ['figures', 'ArrowLeft', 'observers'],
    ['observers', 'ArrowLeft', 'agreement'],
    ['observers', 'Home', 'figures'],
    ['figures', 'End', 'observers'],
  ] as const)('go from %s by %s to %s', (from, key, to) => {
    expect(tabAfter(tabs, from, key)).toBe(to)
  })

  it('leave other keys to the page', () => {
    expect(tabAfter(tabs, 'figures', 'a')).toBeUndefined()
  })
})
