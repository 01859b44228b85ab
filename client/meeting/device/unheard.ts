const lookMs = 500
const unheardMs = 8_000

/** Notices a microphone that is on and brings nothing at all. `isSilent`: at this moment; null where that is not known. */
export function createUnheard(isSilent: () => boolean | null, now: () => number, changed: () => void) {
  let timer: ReturnType<typeof setInterval> | null = null
  let silentSince: number | null = null
  let isUnheard = false

  function look(): void {
    silentSince = isSilent() === true ? (silentSince ?? now()) : null
    const next = silentSince !== null && now() - silentSince >= unheardMs
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
      isUnheard = false
    },
  }
}
