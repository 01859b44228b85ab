import type { reasonOf } from '@/app/_trpc/reason-of'

/** The field that a refusal of the server belongs to; null for one that belongs to none. `people`: where a seat is refused. */
export function refusedField(reason: ReturnType<typeof reasonOf>, people: string): string | null {
  switch (reason) {
    case 'seatTaken':
      return 'observerIds'
    case 'briefAlreadyKnown':
    case 'observesElsewhere':
    case 'momentSeen':
    case 'advisesAlready':
    case 'advisesElsewhere':
      return people
    case 'seatsIncomplete':
      return 'supervisorIds'
    default:
      return null
  }
}
