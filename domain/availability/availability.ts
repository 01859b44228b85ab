import type { RoundSetup } from '@/domain/pairing/round'

/** An hour that people are asked about. `startsAt`: epoch ms. Its id is unique within the request. */
export type AskedSlot = { readonly id: string; readonly startsAt: number }

/** Whether somebody is asked as a player or as a supervisor. */
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
export function hourState({ said, answeredAt, takenSlotIds }: AskedPerson, slotId: string): HourState {
  if (takenSlotIds.has(slotId)) return 'taken'
  const word = said.find((each) => each.slotId === slotId)
  if (word) return word.isAway ? 'away' : 'free'
  return answeredAt === null ? 'unknown' : 'free'
}

/** How many of these hours a person can; silence counts as free. */
export function hoursLeft(person: AskedPerson, slots: readonly AskedSlot[]): number {
  return slots.filter(({ id }) => ['free', 'unknown'].includes(hourState(person, id))).length
}

/** Whether nobody has answered for this person: neither they nor, for any hour, a coordinator. */
export function isAwaited({ answeredAt }: Pick<AskedPerson, 'answeredAt'>): boolean {
  return answeredAt === null
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
  const rank = (person: P) => (isAwaited(person) ? 0 : hoursLeft(person, slots) === 0 ? 1 : 2)
  return [...people].sort((one, other) => rank(one) - rank(other))
}

/** How many of these people can at each hour, by the id of the hour; silence counts as free. */
export function countFree(
  people: readonly AskedPerson[],
  slots: readonly AskedSlot[],
): ReadonlyMap<string, number> {
  return new Map(
    slots.map(({ id }) => [
      id,
      people.filter((person) => ['free', 'unknown'].includes(hourState(person, id))).length,
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
