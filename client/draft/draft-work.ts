/** A draft as the server has kept it; `updatedAt` (epoch ms) is its version, null where there is none yet. */
export type Saved<T> = { readonly answers: T; readonly updatedAt: number | null }

/** What this page adds to it. */
export type Work<T> = {
  /** What was typed and not yet saved, and upon what. */
  readonly typed: { readonly answers: T; readonly base: Saved<T> } | null
  /** What was written on another page or device and is not in the form: kept until the person has said what to do with it. */
  readonly other: T | null
}

type Draft = Readonly<Record<string, unknown>>

/** What an earlier page left unsaved, brought together with the draft of now. Where both say something, the draft does. */
export function takeUp<T extends Draft>(left: Work<T>, saved: Saved<T>): Work<T> {
  const { typed, other } = left
  if (typed === null) return { typed: null, other }
  if (typed.base.updatedAt === saved.updatedAt) return left
  const { merged, contested } = merge(typed.base.answers, saved.answers, typed.answers)
  return {
    typed: isSame(merged, saved.answers) ? null : { answers: merged as T, base: saved },
    other: contested ? typed.answers : other,
  }
}

/** The same for what several pages left, the later in front. */
export function takeUpAll<T extends Draft>(lefts: readonly Work<T>[], saved: Saved<T>): Work<T> {
  return lefts.reduce<Work<T>>(
    (so, left) => {
      const { typed, other } = takeUp(left, saved)
      if (so.typed === null || typed === null) return { typed: so.typed ?? typed, other: other ?? so.other }
      const { merged, contested } = merge(saved.answers, typed.answers, so.typed.answers)
      return {
        typed: { answers: merged as T, base: saved },
        other: contested ? so.typed.answers : (other ?? so.other),
      }
    },
    { typed: null, other: null },
  )
}

/** What is left to save once `saved` is. */
export function savedUnder<T>({ typed, other }: Work<T>, saved: Saved<T>): Work<T> {
  const isAll = typed === null || typed.answers === saved.answers
  return { typed: isAll ? null : { answers: typed.answers, base: saved }, other }
}

/**
 * Another page or device has saved meanwhile: theirs where nothing was typed here. Where both were, what is typed now stands.
 * `sent`: what this page sent without hearing whether it was kept; found again, it is nobody else's.
 */
export function meet<T extends Draft>(work: Work<T>, theirs: Saved<T>, sent: readonly T[] = []): Work<T> {
  const { typed, other } = work
  if (typed === null) return work
  const base = sent.find((each) => isSame(each, theirs.answers)) ?? typed.base.answers
  const { merged, contested } = merge(base, typed.answers, theirs.answers)
  return {
    typed: isSame(merged, theirs.answers) ? null : { answers: merged as T, base: theirs },
    other: contested ? theirs.answers : other,
  }
}

type Merged = { readonly merged: unknown; readonly contested: boolean }

/** Field by field: whoever changed it; `first` where both did, to different ends. */
function merge(base: unknown, first: unknown, second: unknown): Merged {
  if (isSame(second, base) || isSame(first, second)) return { merged: first, contested: false }
  if (isSame(first, base)) return { merged: second, contested: false }
  if (!isDraft(first) || !isDraft(second)) return { merged: first, contested: true }
  const was = isDraft(base) ? base : {}
  const fields = [...new Set([...Object.keys(first), ...Object.keys(second)])].map((key) => {
    return [key, merge(was[key], first[key], second[key])] as const
  })
  return {
    merged: Object.fromEntries(fields.map(([key, field]) => [key, field.merged])),
    contested: fields.some(([, field]) => field.contested),
  }
}

function isDraft(value: unknown): value is Draft {
  return value instanceof Object && !Array.isArray(value)
}

function isSame(a: unknown, b: unknown): boolean {
  if (!isDraft(a) || !isDraft(b)) return a === b
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => isSame(a[key], b[key]))
}
