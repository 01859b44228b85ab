import type { RouterOutputs } from '@/app/_trpc/types'

export type Mine = RouterOutputs['personalData']['recordings']
export type Recording = Mine['recordings'][number]
export type Line = Mine['ledger'][number]

/** The receipts of these recordings with what each is about, the latest first. */
export function receiptsIn({ recordings }: Mine) {
  return recordings
    .flatMap((recording) => recording.receipts.map((receipt) => ({ recording, receipt })))
    .toSorted((one, other) => other.receipt.at - one.receipt.at)
}

/** What of the person was recorded, as one word of the messages. */
export function kindsOf({ kinds }: Recording): 'voice' | 'picture' | 'both' | 'room' | 'none' {
  if (kinds.includes('room')) return 'room'
  if (kinds.includes('picture')) return kinds.includes('voice') ? 'both' : 'picture'
  return kinds.includes('voice') ? 'voice' : 'none'
}
