'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Seat } from '@/domain/live-session/seat'
import { supervisorsOf } from '@/domain/live-session/supervision'
import { type Agreed, useAgreed } from './live-session-provider'
import type { Room } from './room'

export type Person = Room['people'][number]

/** Who sits where in this live session, and what people call each other in the room. */
export function useCast() {
  const { room, contract } = useAgreed()
  const t = useTranslations('room')
  return useMemo(() => castOf(room, contract, t('someone')), [room, contract, t])
}

function castOf(room: Room, contract: Agreed['contract'], someone: string) {
  const inSeat = (seat: Seat): Person[] => room.people.filter((person) => person.seat === seat)
  const firstNameOf = (person: Person | undefined) => person?.name.split(' ')[0] ?? someone
  const advisor = inSeat('advisor')[0]
  const beneficiary = inSeat('beneficiary')[0]
  const order = supervisorsOf(contract)
  const supervisors = inSeat('supervisor').sort(
    (a, b) => order.indexOf(a.personId) - order.indexOf(b.personId),
  )
  return {
    people: room.people,
    advisor,
    beneficiary,
    /** In the order of the contract: the first one leads. */
    supervisors,
    advisorName: firstNameOf(advisor),
    beneficiaryName: firstNameOf(beneficiary),
    supervisorName: firstNameOf(supervisors[0]),
    isMe: (personId: string) => personId === room.viewer.personId,
    nameOf: (personId: string) => firstNameOf(room.people.find((person) => person.personId === personId)),
  }
}
