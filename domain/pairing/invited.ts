import { type PlannedSession, peopleOf, type RoundSetup } from './round'

const PREFIX = 'invited:'

/** What stands in a draft for a person who is invited and has not joined: neither an address nor a name, and never in a fact. */
export function invitedId(invitationId: string): string {
  return PREFIX + invitationId
}

export function isInvited(personId: string): boolean {
  return personId.startsWith(PREFIX)
}

/** The invitation that an id stands for; null for a person. */
export function invitationOf(personId: string): string | null {
  return isInvited(personId) ? personId.slice(PREFIX.length) : null
}

/** The seats of an interview that are kept for people who have not joined. */
export function invitedIn(session: PlannedSession): readonly string[] {
  return [...new Set(peopleOf(session).filter(isInvited))]
}

/** The interviews of a round that may be published: everybody in them has joined. */
export function readyIn(sessions: readonly PlannedSession[]): readonly PlannedSession[] {
  return sessions.filter((each) => invitedIn(each).length === 0)
}

/** The interviews of a published round that were left in its draft. */
export function waitingIn(sessions: readonly PlannedSession[]): readonly PlannedSession[] {
  return sessions.filter(({ liveSessionId }) => liveSessionId === undefined)
}

/** Who is invited and can still join, by what stands for them, with the part they may have in a round. */
export type Invitees = {
  readonly learnerIds: ReadonlySet<string>
  readonly supervisorIds: ReadonlySet<string>
}

/** The set-up without invitations that have ended, or are for another role by now. */
export function withoutEnded<
  Setup extends Pick<RoundSetup, 'learnerIds' | 'supervisorIds'> & Partial<RoundSetup>,
>(setup: Setup, { learnerIds, supervisorIds }: Invitees): Setup {
  const stands = (open: ReadonlySet<string>) => (personId: string) =>
    !isInvited(personId) || open.has(personId)
  const next = {
    ...setup,
    learnerIds: setup.learnerIds.filter(stands(learnerIds)),
    supervisorIds: setup.supervisorIds.filter(stands(supervisorIds)),
  }
  if (!setup.away) return next
  const known = new Set([...next.learnerIds, ...next.supervisorIds])
  return { ...next, away: setup.away.filter(({ personId }) => !isInvited(personId) || known.has(personId)) }
}

/** How a round stands with its invitations, for interviews that are ahead. */
export type InvitedStanding = {
  /** Interviews with a place that an ended invitation has left. */
  readonly freed: readonly string[]
  /** Interviews left in the draft of a published round although everybody in them has joined. */
  readonly held: readonly string[]
}

export function invitedStanding(
  {
    setup,
    sessions,
    isPublished,
  }: {
    readonly setup: RoundSetup
    readonly sessions: readonly PlannedSession[]
    readonly isPublished: boolean
  },
  invitees: Invitees,
  now: number,
): InvitedStanding {
  const starts = new Map(setup.slots.map(({ id, startsAt }) => [id, startsAt]))
  const open = waitingIn(sessions).filter(({ slotId }) => (starts.get(slotId) ?? 0) > now)
  const { learnerIds, supervisorIds } = withoutEnded(setup, invitees)
  const stands = new Set([...learnerIds, ...supervisorIds])
  const isFreed = (session: PlannedSession) => invitedIn(session).some((personId) => !stands.has(personId))
  return {
    freed: open.filter(isFreed).map(({ id }) => id),
    held: isPublished ? readyIn(open).map(({ id }) => id) : [],
  }
}
