/** Tells the latest of the values it was given once the next picture has been made; of several until then, only the last. */
export function createAfterPicture<T>(
  tell: (latest: T) => void,
  wait = afterNextPicture,
): (value: T) => void {
  let isAsked = false
  let latest: T
  return (value) => {
    latest = value
    if (isAsked) return
    isAsked = true
    wait(() => {
      isAsked = false
      tell(latest)
    })
  }
}

/** A frame's work precedes its picture; a timer set in it follows. A hidden page draws no pictures. */
function afterNextPicture(act: () => void): void {
  if (document.hidden) setTimeout(act)
  else requestAnimationFrame(() => setTimeout(act))
}
