import { createListeners } from './listeners'

export type KeepNext = ReturnType<typeof createKeepNext>

/** Whether the next cue of this console is kept for the debrief instead of sent. It holds for one cue. */
export function createKeepNext() {
  const { notify, subscribe } = createListeners()
  let isOn = false

  function turn(to: boolean) {
    if (isOn === to) return
    isOn = to
    notify()
  }

  return {
    subscribe,
    isOn: () => isOn,
    toggle: () => turn(!isOn),
    /** Turns it off; whether it was on. */
    take(): boolean {
      const wasOn = isOn
      turn(false)
      return wasOn
    },
  }
}
