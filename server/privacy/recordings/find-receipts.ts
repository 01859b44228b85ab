import { groupInOrder } from '@/domain/group-in-order'
import {
  type DestroyedTrack,
  numberSigns,
  type Receipt,
  receiptsOf,
} from '@/domain/live-session/recording/receipt'
import type { Shell } from '@/server/interview/shell'
import type { Administration } from '@/server/people/administration/take-administration'

/** A receipt without a reader: no name, no seat, no hour of the interview. `tracks`, `devices`: how many; `away`: devices not seen since. */
export type FoundReceipt = Pick<
  Receipt,
  'id' | 'at' | 'completedAt' | 'why' | 'chunks' | 'bytes' | 'keys'
> & {
  readonly liveSessionId: string
  readonly tracks: number
  readonly devices: number
  readonly away: number
}

/** A page of receipts, latest first. `next`: the cursor of the following page; null on the last page. */
export type FoundReceipts = { readonly receipts: readonly FoundReceipt[]; readonly next: string | null }

const receiptsAPage = 20

type Row = DestroyedTrack & { readonly liveSessionId: string }

const statement = `
with act as (
  select coalesce(destruction_id, id) as id, max(destroyed_at) as at
  from recording_track where destroyed_at is not null group by 1
), page as (
  select id, at from act
  where replace(id::text, '-', '') like $1 || '%'
    and ($2::uuid is null or (at, id) < (select before.at, before.id from act before where before.id = $2::uuid))
  order by at desc, id desc limit $3
)
select page.id as "destructionId", track.id, track.live_session_id as "liveSessionId", track.person_id as "personId", track.kind,
  track.key_id as "keyId", track.fingerprint, date_part('epoch', track.destroyed_at) * 1000 as "destroyedAt",
  track.destroyed_for as "destroyedFor", null as "destroyedBy", coalesce(track.chunks, 0) as chunks,
  coalesce(track.bytes, 0)::float8 as bytes, date_part('epoch', track.device_told_at) * 1000 as "deviceToldAt"
from page join recording_track track on coalesce(track.destruction_id, track.id) = page.id
order by page.at desc, page.id desc, track.opened_at, track.id`

/**
 * The receipts whose number begins with these signs, for an administrator whom a person reads theirs to; all of them for an empty
 * search. Signs that no number has find nothing.
 */
export async function findReceipts(
  { database }: Pick<Shell, 'database'>,
  _: Administration,
  { search, cursor }: { readonly search: string; readonly cursor: string | null },
): Promise<FoundReceipts> {
  const signs = numberSigns(search)
  if (signs === null) return { receipts: [], next: null }
  const { rows } = await database.pool.query<Row>({
    name: 'find-receipts',
    text: statement,
    values: [signs, cursor, receiptsAPage + 1],
  })
  const acts = groupInOrder(rows, ({ destructionId }) => destructionId)
  const receipts = acts.slice(0, receiptsAPage).flatMap(([, tracks]) => withoutReader(tracks))
  return { receipts, next: acts.length > receiptsAPage ? (receipts.at(-1)?.id ?? null) : null }
}

function withoutReader(tracks: readonly Row[]): FoundReceipt[] {
  const [receipt] = receiptsOf(tracks, null, [])
  const [first] = tracks
  if (!receipt || !first) return []
  const { id, at, completedAt, why, chunks, bytes, keys, devices } = receipt
  return [
    {
      id,
      at,
      completedAt,
      why,
      chunks,
      bytes,
      keys,
      liveSessionId: first.liveSessionId,
      tracks: tracks.length,
      devices: devices.length,
      away: devices.filter(({ emptyAt }) => emptyAt === null).length,
    },
  ]
}
