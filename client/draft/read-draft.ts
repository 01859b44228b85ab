import { fieldsOf } from '@/domain/lenient'
import type { Saved, Work } from './draft-work'

/** Answers as the form shows them, of whatever was kept; empty where nothing can be read. */
export type ReadAnswers<T> = (kept: unknown) => T

export function savedOf<T>(
  read: ReadAnswers<T>,
  found: { readonly body: unknown; readonly updatedAt: number | null },
): Saved<T> {
  return { answers: read(found.body), updatedAt: found.updatedAt }
}

/** What a page left on the device. Releases before drafts had dates left the answers alone. */
export function workOf<T>(read: ReadAnswers<T>, left: unknown): Work<T> {
  const fields = fieldsOf(left)
  if (!('typed' in fields)) {
    return { typed: { answers: read(left), base: { answers: read({}), updatedAt: null } }, other: null }
  }
  const { typed, other } = fields
  const { answers, base } = fieldsOf(typed)
  const { updatedAt, answers: before } = fieldsOf(base)
  return {
    typed: isNothing(typed)
      ? null
      : {
          answers: read(answers),
          base: { answers: read(before), updatedAt: typeof updatedAt === 'number' ? updatedAt : null },
        },
    other: isNothing(other) ? null : read(other),
  }
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined
}
