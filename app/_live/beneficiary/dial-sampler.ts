export type DialSample = { readonly at: number; readonly value: number }

/** Samples not sent yet, and when samples were last sent. All times are epoch milliseconds. */
export type Samples = { readonly unsent: readonly DialSample[]; readonly sentAt: number }

export const noSamples: Samples = { unsent: [], sentAt: 0 }

const everyMs = 1_000
const betweenSendsMs = 5_000
/** Delay before the first samples of a movement are sent. */
const settleMs = 1_000

/** Keeps one sample a second: the last value of that second, at its own moment. */
export function moveTo(samples: Samples, at: number, value: number): Samples {
  const last = samples.unsent.at(-1)
  const sameSecond = last !== undefined && Math.floor(at / everyMs) === Math.floor(last.at / everyMs)
  const kept = sameSecond ? samples.unsent.slice(0, -1) : samples.unsent
  return { ...samples, unsent: [...kept, { at, value }] }
}

/** When the unsent samples should go, or null when there are none: at most one sending every five seconds. */
export function dueAt(samples: Samples): number | null {
  const first = samples.unsent[0]
  return first === undefined ? null : Math.max(first.at + settleMs, samples.sentAt + betweenSendsMs)
}

/** Takes the unsent samples to send them. */
export function takeAll(samples: Samples, now: number): { samples: Samples; taken: readonly DialSample[] } {
  return { samples: { unsent: [], sentAt: now }, taken: samples.unsent }
}
