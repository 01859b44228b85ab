const lookMs = 500
/** How long nothing came since the microphone was turned on. */
const neverMs = 8_000
/** Silence allowed after sound: a headset that passes only speech is silent while its wearer listens. */
const noMoreMs = 60_000

/** Notices a microphone that is on and brings nothing at all. `isSilent`: at this moment; null where that is not known. */
export function createUnheard(isSilent: () => boolean | null, now: () => number, changed: () => void) {
  let timer: ReturnType<typeof setInterval> | null = null
  let silentSince: number | null = null
  let hasBeenHeard = false
  let isUnheard = false

  function look(): void {
    const silent = isSilent()
    if (silent === false) hasBeenHeard = true
    silentSince = silent === true ? (silentSince ?? now()) : null
    const next = silentSince !== null && now() - silentSince >= (hasBeenHeard ? noMoreMs : neverMs)
    if (next === isUnheard) return
    isUnheard = next
    changed()
  }

  return {
    isUnheard: () => isUnheard,
    /** Whether the microphone is on. */
    follow(isOn: boolean): void {
      if (isOn === (timer !== null)) return
      if (timer !== null) clearInterval(timer)
      timer = isOn ? setInterval(look, lookMs) : null
      silentSince = null
      hasBeenHeard = false
      isUnheard = false
    },
  }
}
