/** Wrong passwords that an account takes before anyone has to wait. */
export const freeTries = 5
/** The longest time between two tries, and the longest wait for one's own. */
export const longestGapMs = 20_000
export const longestWaitMs = 600_000
/** One wrong password is forgotten after this time. */
const FORGOTTEN_MS = 60_000
const MOST_FAILURES = 12
/** How long a turn that has come may be taken. */
const TURN_KEPT_MS = 120_000
const MOST_TURNS = 1_000

/** What is known of the tries to sign in to one account. Times in epoch ms. */
export type Tries = {
  readonly failures: number
  /** Since when `failures` are being forgotten. */
  readonly countedAt: number
  /** The last turn given away, to come or past. */
  readonly lastTurn: number
  /** When it is whose turn. */
  readonly turns: Readonly<Record<string, number>>
}

export const noTries: Tries = { failures: 0, countedAt: 0, lastTurn: 0, turns: {} }

/**
 * Asks to try a password on an account, from an address or browser. `waitMs` 0: now, and it counts as a failure until
 * `forgiven`. Otherwise the turn is reserved for that time, however many others ask.
 */
export function takeTurn(tries: Tries, from: string, now: number): { tries: Tries; waitMs: number } {
  const known = forget(tries, now)
  const { [from]: own, ...others } = known.turns
  if (own !== undefined && own > now) return { tries: known, waitMs: own - now }
  if (own !== undefined) return { tries: admitted(known, others, now), waitMs: 0 }
  const gap = gapAfter(known.failures + Object.keys(others).length)
  const turn = gap === 0 ? now : Math.min(Math.max(now, known.lastTurn + gap), now + longestWaitMs)
  if (turn <= now) return { tries: admitted({ ...known, lastTurn: now }, others, now), waitMs: 0 }
  const turns = { ...withinBounds(others), [from]: turn }
  return { tries: { ...known, lastTurn: Math.max(known.lastTurn, turn), turns }, waitMs: turn - now }
}

/** The last try was right: it does not count. */
export function forgiven(tries: Tries): Tries {
  return { ...tries, failures: Math.max(0, tries.failures - 1) }
}

/** The time between two tries: none at first, then twice as long after each failure. */
export function gapAfter(failures: number): number {
  return failures < freeTries ? 0 : Math.min(longestGapMs, 1_000 * 2 ** (failures - freeTries))
}

function admitted(tries: Tries, turns: Tries['turns'], now: number): Tries {
  const countedAt = tries.failures === 0 ? now : tries.countedAt
  return { ...tries, failures: Math.min(MOST_FAILURES, tries.failures + 1), countedAt, turns }
}

function forget(tries: Tries, now: number): Tries {
  const forgotten = Math.max(0, Math.floor((now - tries.countedAt) / FORGOTTEN_MS))
  const turns = Object.entries(tries.turns).filter(([, turn]) => turn + TURN_KEPT_MS > now)
  return {
    ...tries,
    failures: Math.max(0, tries.failures - forgotten),
    countedAt: tries.countedAt + forgotten * FORGOTTEN_MS,
    // Turns given away and never taken hold no person up for longer than the longest wait.
    lastTurn: Math.min(tries.lastTurn, now + longestWaitMs),
    turns: Object.fromEntries(turns),
  }
}

/** Room for one more: the earliest turn is given up. */
function withinBounds(turns: Tries['turns']): Tries['turns'] {
  const entries = Object.entries(turns)
  if (entries.length < MOST_TURNS) return turns
  const latestFirst = entries.sort(([, one], [, other]) => other - one)
  return Object.fromEntries(latestFirst.slice(0, MOST_TURNS - 1))
}
