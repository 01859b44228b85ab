import type { ZoomGround } from './preparing'

/** Prepares a zoom of these lanes from the moment it is asked to, by code that comes then, while the browser rests. */
export function preparationOf(ground: ZoomGround) {
  let isWanted = false
  let stop: (() => void) | null = null
  return {
    start() {
      if (isWanted) return
      isWanted = true
      import('./preparing').then(
        ({ piecesOfZoom, whileResting }) => {
          if (isWanted) stop = whileResting(piecesOfZoom(ground))
        },
        // Without that code a zoom works out on the way what it needs.
        () => undefined,
      )
    },
    stop() {
      isWanted = false
      stop?.()
      stop = null
    },
  }
}
