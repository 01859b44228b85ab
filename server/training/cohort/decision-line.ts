import type { Lag } from '@/domain/cohort/year/behind'
import type { Decision } from '@/domain/cohort/year/decision'
import type { ProposedPlayer } from '@/domain/cohort/year/propose-player'
import type { ProposedSupervisor } from '@/domain/cohort/year/propose-supervisor'
import type { Occupant } from '@/domain/occupancy/double-places'
import type { Whereabouts } from '@/domain/occupancy/tell'
import { defaultPersonForm, type PersonForm } from '@/domain/person/person-form'
import type { AbsenceRow } from '@/server/interview/absence/said-absences'
import type { LiveSessionCard } from '@/server/interview/live-session/live-session-cards'
import type { Year, YearMember } from './read-year'

type Named = { personId: string; name: string }

/** One thing to decide, with what is needed to say it and to settle it. */
export type DecisionLine =
  /** `isOwn`: the viewer's, which another carries out. */
  | { kind: 'erasure'; person: Named; dueAt: number; isOverdue: boolean; isOwn: boolean }
  /** `invited`: how many people were invited and can still join; none to viewers who may not invite. */
  | { kind: 'membersMissing'; invited: number }
  | {
      kind: 'unsupervised'
      card: LiveSessionCard
      proposed: (Named & Pick<ProposedSupervisor, 'why'>) | null
    }
  | { kind: 'lostSeats'; card: LiveSessionCard; lost: (Named & { why: 'gone' | 'suspended' | 'role' })[] }
  | { kind: 'placeLost'; card: LiveSessionCard; people: Named[] }
  | (OfRound & { kind: 'placeFreed' })
  | (OfRound & { kind: 'heldBack' })
  | { kind: 'unended'; card: LiveSessionCard; isSupervisedAfter: boolean }
  /** `reason`: null for a reader who is not told it, too. */
  | {
      kind: 'absent'
      card: LiveSessionCard
      absent: (Named & { reason: string | null })[]
      sought: 'supervisor' | 'player' | null
      proposed: (Named & Pick<ProposedSupervisor, 'why'>) | null
      replacement: (Named & Pick<ProposedPlayer, 'why'> & { absentId: string }) | null
    }
  | (DoubleLine & { kind: 'doublePlace'; isKeepable: boolean; mayBeFromWall: boolean })
  | (DoubleLine & { kind: 'doubleKept'; reason: string | null })
  | { kind: 'unclosed'; card: LiveSessionCard }
  | { kind: 'notHeld'; card: LiveSessionCard }
  | { kind: 'behind'; person: Named; seat: 'advisor' | 'beneficiary'; why: Lag }
  | { kind: 'late'; person: Named; count: number }
  /** `areMailed`: letters leave from here in this viewer's name. */
  | { kind: 'unanswered'; ids: string[]; areMailed: boolean }
  | { kind: 'catchingUp'; people: (Named & { kind: Lag['kind'] })[]; round: number | null }

/** A person or room in two interviews. `where`: null where the viewer may not see the other's cohort. */
type DoubleLine = {
  card: LiveSessionCard
  occupant: Occupant
  name: string
  form: PersonForm
  where: Whereabouts | null
}

/** Interviews of a round that wait in its draft, `count` of them. */
type OfRound = { roundId: string; title: string; count: number }

type Known = Pick<Year, 'practice'> & {
  members: ReadonlyMap<string, YearMember>
  cards: ReadonlyMap<string, LiveSessionCard>
  absences: ReadonlyMap<string, readonly AbsenceRow[]>
  /** Where the other interview of a double place is; null where the viewer may not see its cohort. */
  places: ReadonlyMap<string, Whereabouts | null>
}

/** What a decision says, with what is known of the people and interviews it is about; none where its interview is gone. */
export function lineOf(
  decision: Exclude<Decision, { kind: 'unanswered' }>,
  { members, practice, cards, absences, places }: Known,
  {
    now,
    viewerId,
    isToldReasons,
    invited,
  }: { now: number; viewerId: string; isToldReasons: boolean; invited: number },
): DecisionLine[] {
  const named = (personId: string): Named => ({
    personId,
    name: members.get(personId)?.name ?? '',
  })
  const card = 'sessionId' in decision ? cards.get(decision.sessionId) : undefined
  switch (decision.kind) {
    case 'erasure': {
      const { kind, personId, dueAt } = decision
      return [{ kind, person: named(personId), dueAt, isOverdue: now > dueAt, isOwn: personId === viewerId }]
    }
    case 'membersMissing':
      return [{ ...decision, invited }]
    case 'unsupervised': {
      const { kind, proposed } = decision
      return card
        ? [{ kind, card, proposed: proposed && { ...named(proposed.personId), why: proposed.why } }]
        : []
    }
    case 'lostSeats': {
      const nameOf = (personId: string) => card?.people.find((each) => each.personId === personId)?.name ?? ''
      const lost = decision.lost.map(({ person: { personId }, why }) => ({
        personId,
        why,
        name: nameOf(personId),
      }))
      return card ? [{ kind: decision.kind, card, lost }] : []
    }
    case 'absent': {
      const { kind, sessionId, personIds, sought, proposed, replacement } = decision
      const said = absences.get(sessionId)
      const reasonOf = (personId: string) =>
        (isToldReasons && said?.find((each) => each.personId === personId)?.reason) || null
      return card
        ? [
            {
              kind,
              card,
              sought,
              absent: personIds.map((personId) => ({ ...named(personId), reason: reasonOf(personId) })),
              proposed: proposed && { ...named(proposed.personId), why: proposed.why },
              replacement: replacement && { ...replacement, ...named(replacement.personId) },
            },
          ]
        : []
    }
    case 'doublePlace':
    case 'doubleKept': {
      const { kind, occupant, otherId } = decision
      if (!card) return []
      const room = card.where?.kind === 'room' ? card.where.name : occupant.id
      const name = occupant.kind === 'room' ? room : named(occupant.id).name
      const form = members.get(occupant.id)?.form ?? defaultPersonForm
      const line = { card, occupant, name, form, where: places.get(otherId) ?? null }
      if (kind === 'doubleKept') return [{ ...line, kind, reason: line.where ? decision.reason : null }]
      const { isKeepable, mayBeFromWall } = decision
      return [{ ...line, kind, isKeepable, mayBeFromWall }]
    }
    case 'placeFreed':
    case 'heldBack':
      return [decision]
    case 'placeLost':
      return card ? [{ kind: decision.kind, card, people: decision.personIds.map(named) }] : []
    case 'unended': {
      const { kind, isSupervisedAfter } = decision
      return card ? [{ kind, card, isSupervisedAfter }] : []
    }
    case 'unclosed':
    case 'notHeld':
      return card ? [{ kind: decision.kind, card }] : []
    case 'behind': {
      const { personId, seat, why } = decision.person
      return [{ kind: decision.kind, person: named(personId), seat, why }]
    }
    case 'late':
      return [{ kind: decision.kind, person: named(decision.person.personId), count: decision.person.count }]
    case 'catchingUp': {
      const places = new Set(decision.people.map(({ plannedIn }) => plannedIn))
      const [place] = places
      const round = places.size === 1 && typeof place === 'number' ? practice.columns[place]?.round : null
      const people = decision.people.map(({ personId, why }) => ({ ...named(personId), kind: why.kind }))
      return [{ kind: decision.kind, people, round: round?.number ?? null }]
    }
    default:
      return decision satisfies never
  }
}
