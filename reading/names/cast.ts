import type { EventPayloads } from '@/domain/live-session/event'
import type { Seat } from '@/domain/live-session/seat'
import { supervisorsOf } from '@/domain/live-session/supervision'
import type { Room, SeatedPerson } from '@/reading/room'
import { firstName } from './first-name'

/** Who sits where in a live session, and what people call each other in it. */
export type Cast = ReturnType<typeof castOf>

/** `someone` is what a person is called who has no seat here. */
export function castOf<P extends SeatedPerson>(
  { people, viewer }: Pick<Room, 'viewer'> & { readonly people: readonly P[] },
  contract: EventPayloads['scheduled'] | null,
  someone: string,
) {
  const inSeat = (seat: Seat): P[] => people.filter((person) => person.seat === seat)
  const personOf = (personId: string) => people.find((person) => person.personId === personId)
  const firstNameOf = (person: P | undefined) => (person ? firstName(person.name) : someone)
  const advisor = inSeat('advisor')[0]
  const beneficiary = inSeat('beneficiary')[0]
  const order = supervisorsOf(contract)
  const supervisors = inSeat('supervisor').sort(
    (one, other) => order.indexOf(one.personId) - order.indexOf(other.personId),
  )
  return {
    people,
    advisor,
    beneficiary,
    /** In the order of the contract: the first one leads. */
    supervisors,
    advisorName: firstNameOf(advisor),
    beneficiaryName: firstNameOf(beneficiary),
    supervisorName: firstNameOf(supervisors[0]),
    inSeat,
    personOf,
    isMe: (personId: string) => personId === viewer.personId,
    nameOf: (personId: string) => firstNameOf(personOf(personId)),
    /** The first names of all who sit there. */
    namesIn: (seat: Seat) => inSeat(seat).map(firstNameOf).join(', '),
  }
}
