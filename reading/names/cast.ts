import type { Seat } from '@/domain/live-session/core/seat'
import type { Contract } from '@/domain/live-session/event'
import { supervisorsOf } from '@/domain/live-session/marking/lead'
import { defaultPersonForm } from '@/domain/person/person-form'
import type { Room, SeatedPerson } from '@/reading/room'
import { shortNames } from './tell-apart'

/** Who sits where in a live session, and what people call each other in it: no two the same. */
export type Cast = ReturnType<typeof castOf>

/** `someone` is what a person is called who has no seat here. */
export function castOf<P extends SeatedPerson>(
  { people, viewer }: Pick<Room, 'viewer'> & { readonly people: readonly P[] },
  contract: Contract | null,
  someone: string,
) {
  const inSeat = (seat: Seat): P[] => people.filter((person) => person.seat === seat)
  const personOf = (personId: string) => people.find((person) => person.personId === personId)
  const short = shortNames(people)
  const shortNameOf = (person: P | undefined) => (person && short.get(person.personId)) ?? someone
  const advisor = inSeat('advisor')[0]
  const beneficiary = inSeat('beneficiary')[0]
  const order = supervisorsOf(contract)
  const supervisors = inSeat('supervisor').sort(
    (one, other) => order.indexOf(one.personId) - order.indexOf(other.personId),
  )
  return {
    people,
    /** In which the viewer is spoken of. */
    viewerForm: personOf(viewer.personId)?.form ?? defaultPersonForm,
    advisor,
    beneficiary,
    /** In the order of the contract: the first one leads. */
    supervisors,
    advisorName: shortNameOf(advisor),
    beneficiaryName: shortNameOf(beneficiary),
    supervisorName: shortNameOf(supervisors[0]),
    inSeat,
    personOf,
    isMe: (personId: string) => personId === viewer.personId,
    nameOf: (personId: string) => shortNameOf(personOf(personId)),
    formOf: (personId: string) => personOf(personId)?.form ?? defaultPersonForm,
    /** What all who sit there are called. */
    namesIn: (seat: Seat) => inSeat(seat).map(shortNameOf).join(', '),
  }
}
