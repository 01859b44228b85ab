/** Tells the latest of the values it was given once the next picture has been made; of several until then, only the last. */
export function createAfterPicture<T>(
  tell: (latest: T) => void,
  wait = afterNextPicture,
): (value: T) => void {
  let given: { readonly latest: T } | null = null
  return (value) => {
    const isAsked = given !== null
    given = { latest: value }
    if (isAsked) return
    wait(() => {
      if (given === null) return
      const { latest } = given
      given = null
      tell(latest)
    })
  }
}

/** A frame's own work comes before its picture, a timer that is set in it after. */
function afterNextPicture(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act))
}
