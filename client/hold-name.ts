/** Holds a name until the page is gone; false where another page of this browser holds it. */
export function holdName(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    // Browsers give locks to https and to this machine only, as they do devices.
    if (!('locks' in navigator)) return resolve(true)
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null)
        return lock === null ? undefined : new Promise(() => {})
      })
      .catch(() => resolve(true))
  })
}
