/** A stretch of an interview, in ms of its clock. */
export type Stretch = { readonly fromMs: number; readonly toMs: number }

/**
 * What of an interview's sound is proposed with a moment, in ms of its clock: what is heard before the answers, `fromMs`…`toMs`, and what
 * the advisor then said, until `cameToMs`; null where that is not lent.
 */
export type LentSound = Stretch & { readonly cameToMs: number | null }

/** What is heard before the answers are open, and what is heard after. */
export const soundParts = ['before', 'came'] as const
export type SoundPart = (typeof soundParts)[number]

/** How long each part may be, in ms. */
export const soundLength = { least: 1_000, most: 60_000 } as const

/** The stretches of both parts: what came begins where the other ends. */
export function stretchesOf({ fromMs, toMs, cameToMs }: LentSound): {
  readonly before: Stretch
  readonly came: Stretch | null
} {
  return {
    before: { fromMs, toMs },
    came: cameToMs === null ? null : { fromMs: toMs, toMs: cameToMs },
  }
}

/** How long each part is, ms. */
export type SoundLengths = { readonly before: number; readonly came: number | null }

export function soundLengths(sound: LentSound): SoundLengths {
  const { before, came } = stretchesOf(sound)
  return { before: lengthOf(before), came: came && lengthOf(came) }
}

/** Where both voices are heard, in order of time: the stretches that lie in one of each list. */
export function heardTogether(one: readonly Stretch[], other: readonly Stretch[]): readonly Stretch[] {
  return one
    .flatMap((mine) =>
      other.map((theirs) => ({
        fromMs: Math.max(mine.fromMs, theirs.fromMs),
        toMs: Math.min(mine.toMs, theirs.toMs),
      })),
    )
    .filter((both) => lengthOf(both) > 0)
    .toSorted((first, second) => first.fromMs - second.fromMs)
}

/** Whether a stretch lies within one of these. */
export function isWithin({ fromMs, toMs }: Stretch, all: readonly Stretch[]): boolean {
  return all.some((each) => each.fromMs <= fromMs && toMs <= each.toMs)
}

/** Whether everything that is proposed is heard in both voices. */
export function isHeard(sound: LentSound, together: readonly Stretch[]): boolean {
  const { before, came } = stretchesOf(sound)
  return isWithin(before, together) && (came === null || isWithin(came, together))
}

/**
 * Whether this sound may go with a moment whose answer comes at `at`, ms of the interview: no part too long or too short, the first one
 * over before the answer, and both voices there throughout.
 */
export function isSoundFair(sound: LentSound, at: number, together: readonly Stretch[]): boolean {
  const { before, came } = stretchesOf(sound)
  const isFair = [before, came].every(
    (part) => part === null || (lengthOf(part) >= soundLength.least && lengthOf(part) <= soundLength.most),
  )
  const isBeforeAnswer = sound.toMs <= at && (came === null || came.toMs > at)
  return isFair && isBeforeAnswer && isHeard(sound, together)
}

function lengthOf({ fromMs, toMs }: Stretch): number {
  return toMs - fromMs
}
