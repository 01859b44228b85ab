/** A stretch of the interview that is played again and again: its ends (interview ms), each null until it is set. */
export type Loop = { readonly fromMs: number | null; readonly toMs: number | null; readonly isOn: boolean }

/** A loop with both its ends. */
export type WholeLoop = Loop & { readonly fromMs: number; readonly toMs: number }

/** A shorter stretch cannot be heard. Milliseconds. */
const leastMs = 500

export const noLoop: Loop = { fromMs: null, toMs: null, isOn: false }

export function isWholeLoop(loop: Loop): loop is WholeLoop {
  return loop.fromMs !== null && loop.toMs !== null
}

/** Begins the loop here. An end that does not come after it is dropped. With both ends set, the loop runs. */
export function beginLoop(loop: Loop, atMs: number): Loop {
  const fromMs = Math.round(atMs)
  const toMs = loop.toMs !== null && loop.toMs - fromMs >= leastMs ? loop.toMs : null
  return { fromMs, toMs, isOn: toMs !== null }
}

/** Ends the loop here. A beginning that does not come before it is dropped. With both ends set, the loop runs. */
export function endLoop(loop: Loop, atMs: number): Loop {
  const toMs = Math.round(atMs)
  const fromMs = loop.fromMs !== null && toMs - loop.fromMs >= leastMs ? loop.fromMs : null
  return { fromMs, toMs, isOn: fromMs !== null }
}

/** Turns a loop with both ends off, or on again. */
export function toggleLoop(loop: Loop): Loop {
  return isWholeLoop(loop) ? { ...loop, isOn: !loop.isOn } : loop
}

/** Where a playing cursor goes next (interview ms); null where it goes on. A cursor that was sent past the loop is let go. */
export function loopBack(loop: Loop, beforeMs: number, atMs: number): number | null {
  if (!loop.isOn || !isWholeLoop(loop)) return null
  return beforeMs < loop.toMs && beforeMs >= loop.fromMs && atMs >= loop.toMs ? loop.fromMs : null
}
