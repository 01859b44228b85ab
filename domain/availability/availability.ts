import type { RoundSetup } from '@/domain/pairing/round'

/**
 * An hour that people are asked about. `startsAt`: epoch ms. Its id is unique within the request. `askedAt`: when it was added, where it was
 * not among the first ones, epoch ms.
 */
export type AskedSlot = {
  readonly id: string
  readonly startsAt: number
  readonly askedAt?: number | undefined
}

/** Whether a person is asked as a player or as a supervisor. */
export const askedParts = ['learner', 'supervisor'] as const
export type AskedPart = (typeof askedParts)[number]

/** What was said of one hour. `saidBy`: id of the coordinator who set it; null: the person's own word. */
export type SaidOfSlot = { readonly slotId: string; readonly isAway: boolean; readonly saidBy: string | null }

/** One person who was asked. Moments in epoch ms. `takenSlotIds`: hours at which another interview takes them. */
export type AskedPerson = {
  readonly personId: string
  readonly part: AskedPart
  readonly answeredAt: number | null
  readonly remindedAt: number | null
  readonly said: readonly SaidOfSlot[]
  readonly takenSlotIds: ReadonlySet<string>
}

/** `unknown`: nothing was said, which the planner takes as free. */
export type HourState = 'free' | 'away' | 'taken' | 'unknown'

/** How one person stands to one hour. Another interview comes first; silence before an answer is unknown, within one it is free. */
export function hourState({ said, answeredAt, takenSlotIds }: AskedPerson, slot: AskedSlot): HourState {
  if (takenSlotIds.has(slot.id)) return 'taken'
  const word = said.find((each) => each.slotId === slot.id)
  if (word) return word.isAway ? 'away' : 'free'
  return hasAnswered(answeredAt, [slot]) ? 'free' : 'unknown'
}

/** Whether an answer was given since the last of these hours was asked about. `answeredAt`: epoch ms; null: none was. */
export function hasAnswered(answeredAt: number | null, slots: readonly AskedSlot[]): boolean {
  return answeredAt !== null && slots.every(({ askedAt = 0 }) => askedAt <= answeredAt)
}

/** How many of these hours a person can; silence counts as free. */
export function hoursLeft(person: AskedPerson, slots: readonly AskedSlot[]): number {
  return slots.filter((slot) => ['free', 'unknown'].includes(hourState(person, slot))).length
}

/** Whether an answer of this person is awaited: they have not answered, or hours were added since of which nothing is known. */
export function isAwaited(person: AskedPerson, slots: readonly AskedSlot[]): boolean {
  return person.answeredAt === null || slots.some((slot) => hourState(person, slot) === 'unknown')
}

/** The answers as a round takes them: who cannot which slots. Silence counts as free, and what other interviews take is known there. */
export function awayOf(people: readonly AskedPerson[], slots: readonly AskedSlot[]): RoundSetup['away'] {
  return people.flatMap((person) => {
    const slotIds = slots
      .filter(({ id }) => person.said.some(({ slotId, isAway }) => isAway && slotId === id))
      .map(({ id }) => id)
    return slotIds.length > 0 ? [{ personId: person.personId, slotIds }] : []
  })
}

/** In the order of the table: first who has not answered, then who has no hour left, then the others; each group as it came. */
export function inTableOrder<P extends AskedPerson>(
  people: readonly P[],
  slots: readonly AskedSlot[],
): readonly P[] {
  const rank = (person: P) => (isAwaited(person, slots) ? 0 : hoursLeft(person, slots) === 0 ? 1 : 2)
  return [...people].sort((one, other) => rank(one) - rank(other))
}

/** How many of these people can at each hour, by the id of the hour; silence counts as free. */
export function countFree(
  people: readonly AskedPerson[],
  slots: readonly AskedSlot[],
): ReadonlyMap<string, number> {
  return new Map(
    slots.map((slot) => [
      slot.id,
      people.filter((person) => ['free', 'unknown'].includes(hourState(person, slot))).length,
    ]),
  )
}

/** What a request still waits for. `isPublished`: its round is. Times in epoch ms. */
type Standing = { readonly lastSlotAt: number; readonly isPublished: boolean }

/** Whether people may still answer: until the round is published, or its last hour has come. Late answers are taken. */
export function takesAnswers({ lastSlotAt, isPublished }: Standing, now: number): boolean {
  return !isPublished && now < lastSlotAt
}

const DAY_MS = 86_400_000
const RENEWED_FOR = 3 * DAY_MS

/** Until when a link opens that leaves now: until answers are expected; once that has passed, three days more. Epoch ms. */
export function linkUntil(
  { answerBy, lastSlotAt }: { readonly answerBy: number; readonly lastSlotAt: number },
  now: number,
): number {
  return Math.min(lastSlotAt, now < answerBy ? answerBy : now + RENEWED_FOR)
}
