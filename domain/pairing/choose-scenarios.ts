import { seatRefusal } from '@/domain/access/brief-knowledge'
import type { LookUp } from './look-up'
import { maySupervise } from './may-supervise'
import type { PlannedSession, PlayableScenario } from './round'

const passes = 12

/** How much worse a scenario is for an interview, in the order in which rules are given up. */
const prices = { read: 10_000, untrained: 100, inSlot: 4, inRound: 1 } as const

/**
 * Chooses the scenario of each interview in `open`; others keep theirs. Never one whose brief the advisor knows or will
 * know by this round. Prefers unread, then training a commitment, then unlike next door. Fewest choices first; improved
 * until no gain.
 */
export function chooseScenarios(
  sessions: readonly PlannedSession[],
  open: ReadonlySet<string>,
  look: LookUp,
  chance: () => number,
): readonly PlannedSession[] {
  const draws = new Map(look.facts.scenarios.map(({ key }) => [key, chance()]))
  const chosen = new Map(
    sessions.map((session) => [session.id, open.has(session.id) ? null : session.scenarioKey]),
  )
  const asked = sessions
    .filter(({ id }) => open.has(id))
    .map((session) => ({ session, choice: choiceOf(session, look) }))
    .sort((one, other) => one.choice.length - other.choice.length)
  const neighbours = new Map(asked.map(({ session }) => [session.id, bound(session, sessions)]))
  const family = (id: string) => look.scenario(chosen.get(id) ?? '')?.family
  for (let pass = 0, hasGained = true; pass < passes && hasGained; pass += 1) {
    hasGained = false
    for (const { session, choice } of asked) {
      const before = chosen.get(session.id) ?? null
      const beside = counts(sessions, chosen, session)
      let best: { key: string; price: number } | null = null
      for (const each of choice) {
        if (neighbours.get(session.id)?.some((id) => family(id) === each.family)) continue
        const price = priceOf(session, each, look, beside) + (draws.get(each.key) ?? 0) / 2
        if (!best || price < best.price) best = { key: each.key, price }
      }
      if (!best) best = makeRoom(session, choice)
      const now = best?.key ?? null
      if (now === before) continue
      chosen.set(session.id, now)
      hasGained = true
    }
  }
  return sessions.map((session) => ({ ...session, scenarioKey: chosen.get(session.id) ?? null }))

  /** If neighbours use every scenario, one with an open interview gives its own up and chooses again. */
  function makeRoom(session: PlannedSession, choice: readonly PlayableScenario[]) {
    for (const each of choice) {
      const inTheWay = (neighbours.get(session.id) ?? []).filter((id) => family(id) === each.family)
      const movable = inTheWay.every((id) => {
        const other = asked.find((one) => one.session.id === id)
        return other !== undefined && other.choice.length > choice.length
      })
      if (!movable) continue
      for (const id of inTheWay) chosen.set(id, null)
      return { key: each.key, price: 0 }
    }
    return null
  }
}

/** What an interview may be held on: its observers and supervisors must not advise on it elsewhere either. */
function choiceOf(session: PlannedSession, look: LookUp) {
  const { advisorId, beneficiaryId, observerIds, supervisorIds } = session
  const mayWatch = (personId: string, family: string) =>
    seatRefusal('observer', look.knowledge(personId, family)) === null
  return [...look.playable(advisorId, beneficiaryId)].filter(
    ({ key, family }) =>
      observerIds.every((personId) => mayWatch(personId, family)) &&
      supervisorIds.every((personId) => maySupervise(personId, { ...session, scenarioKey: key }, look)),
  )
}

/** Interviews that may not share a scenario: a person advises in one and sits in the other. */
function bound(session: PlannedSession, sessions: readonly PlannedSession[]): readonly string[] {
  const others = [session.beneficiaryId, ...session.observerIds]
  return sessions
    .filter((other) => {
      if (other.id === session.id) return false
      const seated = [other.advisorId, other.beneficiaryId, ...other.observerIds]
      return seated.includes(session.advisorId) || others.includes(other.advisorId)
    })
    .map(({ id }) => id)
}

type Counts = { readonly inSlot: ReadonlyMap<string, number>; readonly inRound: ReadonlyMap<string, number> }

function counts(
  sessions: readonly PlannedSession[],
  chosen: ReadonlyMap<string, string | null>,
  session: PlannedSession,
): Counts {
  const inSlot = new Map<string, number>()
  const inRound = new Map<string, number>()
  for (const { id, slotId } of sessions) {
    const key = chosen.get(id)
    if (!key || id === session.id) continue
    inRound.set(key, (inRound.get(key) ?? 0) + 1)
    if (slotId === session.slotId) inSlot.set(key, (inSlot.get(key) ?? 0) + 1)
  }
  return { inSlot, inRound }
}

function priceOf(
  { advisorId, beneficiaryId }: PlannedSession,
  { key, family }: { key: string; family: string },
  look: LookUp,
  beside: Counts,
): number {
  const isDue = (look.facts.past.training[advisorId] ?? []).length > 0
  const isRead = look.knowledge(beneficiaryId, family) === 'knows'
  const isUntrained = isDue && !look.trains(advisorId, key)
  return (
    (isRead ? prices.read : 0) +
    (isUntrained ? prices.untrained : 0) +
    Math.min(8, beside.inSlot.get(key) ?? 0) * prices.inSlot +
    Math.min(30, beside.inRound.get(key) ?? 0) * prices.inRound
  )
}
