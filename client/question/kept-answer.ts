import type { Answer } from '@/domain/stimulus/answer'

export type AnswerStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** An answer on its way, kept so that a reload sends it again under the same id. Of one person: a phone may be handed on. */
export type AnswerPlace = { readonly questionId: string; readonly personId: string }

function keyOf({ questionId, personId }: AnswerPlace): string {
  return `triade.answer.${questionId}.${personId}`
}

/** The answer that has not been acknowledged; null where there is none, or what is kept is no answer. */
export function keptAnswer(store: AnswerStore, place: AnswerPlace): Answer | null {
  try {
    const kept: unknown = JSON.parse(store.getItem(keyOf(place)) ?? 'null')
    return isAnswer(kept) ? { id: kept.id, words: kept.words } : null
  } catch {
    return null
  }
}

/** Keeps an answer until it is acknowledged. A browser that keeps nothing has it in the page alone. */
export function keepAnswer(store: AnswerStore, place: AnswerPlace, answer: Answer): void {
  try {
    store.setItem(keyOf(place), JSON.stringify(answer))
  } catch {
    // Storage may be full or forbidden; the page goes on sending.
  }
}

export function forgetAnswer(store: AnswerStore, place: AnswerPlace): void {
  try {
    store.removeItem(keyOf(place))
  } catch {
    // See above.
  }
}

function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null) return false
  const { id, words } = value as Record<string, unknown>
  return typeof id === 'string' && (words === null || typeof words === 'string')
}
