const place = 'triade.talk'

/** Whether a person has switched measuring off in this browser. Where nothing can be kept, it counts until the page goes. */
export function createKeptChoice(storage: () => Storage) {
  let isOff = read(storage)
  return {
    isOff: () => isOff,
    keep(next: boolean): void {
      isOff = next
      try {
        if (isOff) storage().setItem(place, 'off')
        else storage().removeItem(place)
      } catch {
        // This page knows it, the next asks anew.
      }
    },
  }
}

function read(storage: () => Storage): boolean {
  try {
    return storage().getItem(place) === 'off'
  } catch {
    return false
  }
}
