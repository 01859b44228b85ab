import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeCard } from '@/app/_live/timeline/drawing/place-card'

const card = { width: 280, height: 96 }
const room = { width: 1_000, height: 430, card }

describe('the card about a shape', () => {
  it('stays within the timeline', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(430), fc.option(fc.nat(1_000)), (x, y, cursorX) => {
        const { left, top } = placeCard({ ...room, x, y, cursorX })
        expect(left >= 0 && left + card.width <= room.width).toBe(true)
        expect(top >= 0 && top + card.height <= room.height).toBe(true)
      }),
    )
  })

  it('never covers the cursor where either side has room for it', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(430), fc.nat(1_000), (x, y, cursorX) => {
        const { left } = placeCard({ ...room, x, y, cursorX })
        expect(cursorX < left || cursorX > left + card.width).toBe(true)
      }),
    )
  })

  it('stands over its shape, on its own side of the cursor', () => {
    expect(placeCard({ ...room, x: 500, y: 300, cursorX: null })).toEqual({ left: 360, top: 190 })
    expect(placeCard({ ...room, x: 500, y: 300, cursorX: 480 }).left).toBeGreaterThan(480)
    expect(placeCard({ ...room, x: 460, y: 300, cursorX: 480 }).left).toBeLessThan(200)
    expect(placeCard({ ...room, x: 500, y: 60, cursorX: null }).top).toBe(74)
  })
})
