import * as z from 'zod/mini'
import { DomainError } from '@/domain/domain-error'
import { elapsedAt } from '../core/clock'
import type { Viewer } from '../core/seat'
import { isErased } from '../purge/is-erased'
import { isUnsealed, type LiveSessionState } from '../state'
import { readsWordsOf } from '../views'

/** The longest passage that is kept, in milliseconds: a longer one is seldom played again. */
export const passageMaxMs = 90_000
export const passageNameMaxLength = 80
/** A shorter one cannot be heard. Milliseconds. */
const leastMs = 500

const moment = z.int().check(z.gte(0), z.lte(86_400_000))

/** A passage of an interview, as a person names it. Times: interview ms. The page makes the id, so that keeping it again renames it. */
export const keptPassageSchema = z
  .object({
    passageId: z.uuid(),
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(passageNameMaxLength)),
    fromMs: moment,
    toMs: moment,
  })
  .check(z.refine(({ fromMs, toMs }) => toMs - fromMs >= leastMs && toMs - fromMs <= passageMaxMs))
export type KeptPassage = z.infer<typeof keptPassageSchema>

export const passagePlaceSchema = z.object({ passageId: z.uuid() })

/** Whether a passage is among what a person reads again. */
export const passageToRereadSchema = z.object({ passageId: z.uuid(), isToReread: z.boolean() })

/** How much of a stretch is too long to be kept (ms); 0 for none. */
export function excessOf({ fromMs, toMs }: { readonly fromMs: number; readonly toMs: number }): number {
  return Math.max(0, toMs - fromMs - passageMaxMs)
}

/**
 * A passage as it may be kept: within the interview, while the comments of that debrief are.
 * @throws DomainError notUnsealedYet, erasedByNow, wrongMoment where it begins after the end of the interview
 */
export function decidePassage(state: LiveSessionState, wanted: KeptPassage, now: number): KeptPassage {
  if (!isUnsealed(state)) throw new DomainError('notUnsealedYet')
  if (isErased(state, 'comments')) throw new DomainError('erasedByNow')
  const lengthMs = elapsedAt(state.clock, state.clock.endedAt ?? now)
  if (wanted.fromMs > lengthMs) throw new DomainError('wrongMoment')
  const toMs = Math.max(wanted.fromMs + leastMs, Math.min(wanted.toMs, Math.ceil(lengthMs)))
  return { ...wanted, toMs }
}

/** Whether a seat reads the passages that this author named: it reads them where it reads the author’s comments. */
export function readsPassagesOf(state: LiveSessionState, viewer: Viewer, authorId: string): boolean {
  return isUnsealed(state) && !isErased(state, 'comments') && readsWordsOf(state, viewer, authorId)
}
