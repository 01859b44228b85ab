/** Where a card about a shape goes, in pixels of the timeline. */
type CardPlace = { readonly left: number; readonly top: number }

type Room = {
  readonly x: number
  readonly y: number
  readonly cursorX: number | null
  readonly width: number
  readonly height: number
  readonly card: { readonly width: number; readonly height: number }
}

/** Air between the card and its shape, and between the card and the cursor. */
const air = 14
const cursorAir = 8

/**
 * Beside its shape, over it where there is room and under it otherwise, within the timeline, and to one side of the cursor:
 * the side with room, the shape's own side first.
 */
export function placeCard({ x, y, cursorX, width, height, card }: Room): CardPlace {
  const over = y - air - card.height
  const top = over >= 0 ? over : Math.min(y + air, Math.max(0, height - card.height))
  const centred = within(x - card.width / 2, width - card.width)
  const covers =
    cursorX !== null && centred < cursorX + cursorAir && centred + card.width > cursorX - cursorAir
  if (!covers) return { left: centred, top }
  const after = cursorX + cursorAir
  const before = cursorX - cursorAir - card.width
  const fitsAfter = after + card.width <= width
  const fitsBefore = before >= 0
  const prefersAfter = x >= cursorX
  if (fitsAfter && (prefersAfter || !fitsBefore)) return { left: after, top }
  if (fitsBefore) return { left: before, top }
  return { left: centred, top }
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(value, most))
}
