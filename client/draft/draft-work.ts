/** A draft as the server has saved it; `updatedAt` (epoch ms) is its version, null where nothing is saved yet. */
export type Saved<T> = { readonly answers: T; readonly updatedAt: number | null }

/** What this page adds to it. */
export type Work<T> = {
  /** What was typed and not yet saved, and the saved draft it was typed upon. */
  readonly typed: { readonly answers: T; readonly base: Saved<T> } | null
  /** What was written on another page or device and is not in the form: kept until the person takes or drops it. */
  readonly other: T | null
}

export type Answers = Readonly<Record<string, unknown>>

/** What an earlier page left unsaved, merged with the saved draft. Where both changed a field, the saved draft wins. */
export function adoptWork<T extends Answers>(left: Work<T>, saved: Saved<T>): Work<T> {
  const { typed, other } = left
  if (typed === null) return { typed: null, other }
  if (typed.base.updatedAt === saved.updatedAt) return left
  const { merged, contested } = merge(typed.base.answers, saved.answers, typed.answers)
  return {
    typed: isSame(merged, saved.answers) ? null : { answers: merged as T, base: saved },
    other: contested ? typed.answers : other,
  }
}

/** The same for what several pages left. Where two of them changed a field, the later page wins. */
export function adoptAll<T extends Answers>(lefts: readonly Work<T>[], saved: Saved<T>): Work<T> {
  return lefts.reduce<Work<T>>(
    (earlier, left) => {
      const { typed, other } = adoptWork(left, saved)
      if (earlier.typed === null || typed === null)
        return { typed: earlier.typed ?? typed, other: other ?? earlier.other }
      const { merged, contested } = merge(saved.answers, typed.answers, earlier.typed.answers)
      return {
        typed: { answers: merged as T, base: saved },
        other: contested ? earlier.typed.answers : (other ?? earlier.other),
      }
    },
    { typed: null, other: null },
  )
}

/** What is still to be saved once `saved` is. */
export function afterSave<T>({ typed, other }: Work<T>, saved: Saved<T>): Work<T> {
  const isAll = typed === null || typed.answers === saved.answers
  return { typed: isAll ? null : { answers: typed.answers, base: saved }, other }
}

/**
 * Merges what another page or device has saved: its fields where nothing was typed here, else the text typed here.
 * `sent`: what this page sent without an answer; if it was saved after all, it is this page's own.
 */
export function mergeSaved<T extends Answers>(
  work: Work<T>,
  theirs: Saved<T>,
  sent: readonly T[] = [],
): Work<T> {
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

/** Field by field the version that changed it; `first`, and contested, where both changed it to different ends. */
function merge(base: unknown, first: unknown, second: unknown): Merged {
  if (isSame(second, base) || isSame(first, second)) return { merged: first, contested: false }
  if (isSame(first, base)) return { merged: second, contested: false }
  if (!isAnswers(first) || !isAnswers(second)) return { merged: first, contested: true }
  const was = isAnswers(base) ? base : {}
  const fields = [...new Set([...Object.keys(first), ...Object.keys(second)])].map((key) => {
    return [key, merge(was[key], first[key], second[key])] as const
  })
  return {
    merged: Object.fromEntries(fields.map(([key, field]) => [key, field.merged])),
    contested: fields.some(([, field]) => field.contested),
  }
}

function isAnswers(value: unknown): value is Answers {
  return value instanceof Object && !Array.isArray(value)
}

function isSame(a: unknown, b: unknown): boolean {
  if (!isAnswers(a) || !isAnswers(b)) return a === b
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => isSame(a[key], b[key]))
}
