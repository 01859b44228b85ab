import type { EventType } from '../event'

/**
 * The payload fields that hold a person's own words. They are stored in rows apart from the facts, so that erasing words never
 * edits the log; erased words read as null (docs/decisions/004).
 */
export const personalTextFields: Partial<Record<EventType, readonly string[]>> = {
  cancelled: ['reason'],
  markNoted: ['text'],
  cueSent: ['text'],
  cueKept: ['text'],
  selfAssessmentGiven: ['answers'],
  returnGiven: ['answers'],
  unsealed: ['overrideReason'],
  commitmentMade: ['what', 'how'],
  closed: ['reason'],
  commitmentReviewed: ['text'],
  commentPosted: ['text'],
  repairWritten: ['text'],
}

/** Takes a payload's personal words out: what remains is the fact, `texts` holds the words by field. */
export function splitPersonalText(
  type: EventType,
  payload: Readonly<Record<string, unknown>>,
): { fact: Record<string, unknown>; texts: Record<string, unknown> } {
  const fact: Record<string, unknown> = { ...payload }
  const texts: Record<string, unknown> = {}
  for (const field of personalTextFields[type] ?? []) {
    if (fact[field] === null || fact[field] === undefined) continue
    texts[field] = fact[field]
    fact[field] = null
  }
  return { fact, texts }
}

/** Takes the values of the dial out of its fact, which are kept in a row apart for the same reason; null: a fact of another type. */
export function splitDial(
  type: EventType,
  payload: Readonly<Record<string, unknown>>,
): { fact: Record<string, unknown>; samples: unknown } | null {
  if (type !== 'dialMoved') return null
  return { fact: { ...payload, samples: null }, samples: payload.samples }
}

/** Puts the words back into a fact read from the log; a missing one stays null. */
export function joinPersonalText(
  fact: Readonly<Record<string, unknown>>,
  texts: Readonly<Record<string, unknown>> | null,
): Readonly<Record<string, unknown>> {
  return texts ? { ...fact, ...texts } : fact
}

/** Puts the values of the dial back; facts of an earlier release hold theirs themselves. */
export function joinDial(
  fact: Readonly<Record<string, unknown>>,
  samples: unknown,
): Readonly<Record<string, unknown>> {
  return samples ? { ...fact, samples } : fact
}
