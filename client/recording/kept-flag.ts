const place = 'triade.recordings'

/** Whether this browser may hold recordings, so that a page without any loads none of their code. */
export function mayHoldRecordings(): boolean {
  try {
    return localStorage.getItem(place) !== null
  } catch {
    return true
  }
}

export function noteRecordings(isHolding: boolean): void {
  try {
    if (isHolding) localStorage.setItem(place, 'kept')
    else localStorage.removeItem(place)
  } catch {
    // Without storage nothing is recorded either.
  }
}
