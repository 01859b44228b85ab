import { rowOf } from '../fact-table'

/**
 * Takes a person's own words out of a payload: what remains is the fact, `texts` holds the words by field. They are stored in rows apart,
 * so that erasing words never edits the log; erased words read as null (docs/decisions/004).
 */
export function splitPersonalText(
  type: string,
  payload: Readonly<Record<string, unknown>>,
): { fact: Record<string, unknown>; texts: Record<string, unknown> } {
  const fact: Record<string, unknown> = { ...payload }
  const texts: Record<string, unknown> = {}
  for (const field of rowOf(type)?.words ?? []) {
    if (fact[field] === null || fact[field] === undefined) continue
    texts[field] = fact[field]
    fact[field] = null
  }
  return { fact, texts }
}

/** Whether the values of this fact are a dial, of the interview or of a take. */
export function movesDial(type: string): boolean {
  return type === 'dialMoved' || type === 'takeDialMoved'
}

/** Takes the values of the dial out of its fact, which are kept in a row apart for the same reason; null: a fact of another type. */
export function splitDial(
  type: string,
  payload: Readonly<Record<string, unknown>>,
): { fact: Record<string, unknown>; samples: unknown } | null {
  if (!movesDial(type)) return null
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
