import type { RouterOutputs } from '@/app/_trpc/types'

export type Mine = RouterOutputs['personalData']['recordings']
export type Recording = Mine['recordings'][number]
export type Destruction = Recording['destructions'][number]
export type Line = Mine['ledger'][number]

/** The number of a receipt, as people read it out: eight signs of its id. */
export function receiptNumber({ id }: Destruction): string {
  const signs = id.replaceAll('-', '').slice(0, 8).toUpperCase()
  return `${signs.slice(0, 4)}-${signs.slice(4)}`
}

/** What of the person was recorded, as one word of the messages. */
export function kindsOf({ kinds }: Recording): 'voice' | 'picture' | 'both' | 'room' | 'none' {
  if (kinds.includes('room')) return 'room'
  if (kinds.includes('picture')) return kinds.includes('voice') ? 'both' : 'picture'
  return kinds.includes('voice') ? 'voice' : 'none'
}
