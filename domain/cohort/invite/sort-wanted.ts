import type { Role } from '@/domain/access/roles'
import type { WantedPerson } from './wanted-person'

/** What becomes of a line: it is invited, or why it is not. `twice`: an earlier line has the same address. */
export type Standing = 'ready' | 'member' | 'invited' | 'twice' | 'faulty'

export type SortedPerson = WantedPerson & { readonly standing: Standing }

/** Addresses, in small letters, of members and of invitations that wait. */
export type Known = { readonly members: ReadonlySet<string>; readonly invited: ReadonlySet<string> }

/** Says of each person whether an invitation would leave: no person is invited twice, and no member at all. */
export function sortWanted(wanted: readonly WantedPerson[], { members, invited }: Known): SortedPerson[] {
  const seen = new Set<string>()
  return wanted.map((person) => {
    const { address, fault } = person
    if (fault !== null) return { ...person, standing: 'faulty' }
    const isSeen = seen.has(address)
    seen.add(address)
    if (members.has(address)) return { ...person, standing: 'member' }
    if (invited.has(address)) return { ...person, standing: 'invited' }
    return { ...person, standing: isSeen ? 'twice' : 'ready' }
  })
}

export type Invitee = { readonly address: string; readonly name: string | null; readonly role: Role }

/** Those to invite, in the role their line says or in this one. */
export function inviteesOf(sorted: readonly SortedPerson[], role: Role): Invitee[] {
  return sorted
    .filter(({ standing }) => standing === 'ready')
    .map((person) => ({ address: person.address, name: person.name, role: person.role ?? role }))
}
