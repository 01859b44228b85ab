import type { SeenEvent } from '../event'

/** Whether this fact lets the seat see facts that it received hidden, so that these must be read again. */
export function opensThePast(event: SeenEvent): boolean {
  switch (event.type) {
    case 'unsealed':
    case 'viewsOpened':
    case 'closed':
      return true
    case 'codingFinished':
      return event.payload.everyone
    default:
      return false
  }
}
