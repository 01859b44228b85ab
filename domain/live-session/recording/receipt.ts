import { groupInOrder } from '@/domain/group-in-order'
import type { WhyDestroyed } from './destroyed'
import type { LedgerLine } from './ledger'
import type { TrackKind } from './track'

/** A destroyed track, as its row says it. Times in epoch ms; `personId`: null for the sound of a room. */
export type DestroyedTrack = {
  readonly id: string
  readonly personId: string | null
  readonly kind: TrackKind
  readonly keyId: string
  readonly fingerprint: string
  readonly destroyedAt: number
  readonly destroyedFor: WhyDestroyed | null
  readonly destroyedBy: string | null
  readonly destructionId: string | null
  readonly chunks: number
  readonly bytes: number
  /** When the device that recorded it said that it holds nothing of it any more; null: not yet. */
  readonly deviceToldAt: number | null
}

/** The device of one person, or the one that recorded a room. `emptyAt`: since when it holds nothing; null: it was not seen since. */
export type ReceiptDevice = { readonly whose: 'own' | 'other' | 'room'; readonly emptyAt: number | null }

/** What one act destroyed of an interview, as one person is told it. Times in epoch ms. */
export type Receipt = {
  readonly id: string
  readonly at: number
  /** The second date of the receipt: when the last device that had been off was seen without its pieces; null: none was off, or one still is. */
  readonly completedAt: number | null
  readonly why: WhyDestroyed
  /** Whether this person asked for it; `askedAt`: when, as long as their ledger says so. */
  readonly isOwn: boolean
  readonly askedAt: number | null
  readonly ownTracks: number
  readonly otherTracks: number
  readonly chunks: number
  readonly bytes: number
  readonly keys: readonly { readonly keyId: string; readonly fingerprint: string }[]
  readonly devices: readonly ReceiptDevice[]
}

/** A device that answers later than this was off when its tracks were destroyed. */
const atOnceMs = 60_000

type Asked = Pick<LedgerLine, 'said' | 'at'>

/**
 * The receipts of one person (`me`) for the destroyed tracks of one interview, the latest first; null: of no person, for those who see only
 * that it was destroyed. `said`: their ledger of it, the latest first.
 */
export function receiptsOf(
  tracks: readonly DestroyedTrack[],
  me: string | null,
  said: readonly Asked[],
): readonly Receipt[] {
  return groupInOrder(tracks, ({ destructionId, id }) => destructionId ?? id)
    .map(([id, those]) => receiptOf(id, those, me, said))
    .toSorted((one, other) => other.at - one.at)
}

function receiptOf(
  id: string,
  tracks: readonly DestroyedTrack[],
  me: string | null,
  said: readonly Asked[],
): Receipt {
  const at = Math.max(...tracks.map(({ destroyedAt }) => destroyedAt))
  const isOwn = me !== null && tracks.some(({ destroyedBy }) => destroyedBy === me)
  const own = tracks.filter(({ personId }) => personId === me || personId === null)
  const devices = devicesOf(tracks, me)
  const asking = said.find(({ said }) => said === 'withdrawn' || said === 'reduced')
  return {
    id,
    at,
    completedAt: completedAt(devices, at),
    why: tracks[0]?.destroyedFor ?? 'restored',
    isOwn,
    askedAt: isOwn ? (asking?.at ?? null) : null,
    ownTracks: own.length,
    otherTracks: tracks.length - own.length,
    chunks: tracks.reduce((sum, { chunks }) => sum + chunks, 0),
    bytes: tracks.reduce((sum, { bytes }) => sum + bytes, 0),
    keys: tracks.map(({ keyId, fingerprint }) => ({ keyId, fingerprint })),
    devices,
  }
}

const order = ['own', 'room', 'other'] as const

function devicesOf(tracks: readonly DestroyedTrack[], me: string | null): readonly ReceiptDevice[] {
  return groupInOrder(tracks, ({ personId }) => personId)
    .map(([personId, those]): ReceiptDevice => {
      const told = those.map(({ deviceToldAt }) => deviceToldAt)
      const known = told.filter((each) => each !== null)
      return {
        whose: personId === null ? 'room' : personId === me ? 'own' : 'other',
        emptyAt: known.length < told.length ? null : Math.max(...known),
      }
    })
    .toSorted((one, other) => order.indexOf(one.whose) - order.indexOf(other.whose))
}

function completedAt(devices: readonly ReceiptDevice[], at: number): number | null {
  const emptied = devices.flatMap(({ emptyAt }) => emptyAt ?? [])
  const last = Math.max(...emptied)
  return emptied.length === devices.length && last > at + atOnceMs ? last : null
}

/** The number of a receipt, as people read it out: eight signs of its id. */
export function receiptNumber({ id }: Pick<Receipt, 'id'>): string {
  const signs = id.replaceAll('-', '').slice(0, 8).toUpperCase()
  return `${signs.slice(0, 4)}-${signs.slice(4)}`
}

/** The signs of a number as it is typed, with or without its dash, or of its beginning; null for what begins no number. */
export function numberSigns(typed: string): string | null {
  const signs = typed.replace(/[\s-]/gu, '').toLowerCase()
  return /^[0-9a-f]{0,8}$/.test(signs) ? signs : null
}
