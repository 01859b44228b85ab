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

/** A page of receipts. `next`: the cursor of the following page; null on the last page. */
export type FoundReceipts = { readonly receipts: readonly FoundReceipt[]; readonly next: string | null }

const receiptsAPage = 20

type Row = DestroyedTrack & { readonly liveSessionId: string }

/** The id of the act that destroyed a track, as its indexes have it. */
const act = 'coalesce(destruction_id, id)'

/** The acts of one page, by an index that it reads no further than the page goes. */
const pages = {
  latest: `select distinct destroyed_at as at, ${act} as id from recording_track
    where destroyed_at is not null and (destroyed_at, ${act}) < (
      case when $1::uuid is null then 'infinity' else (
        select destroyed_at from recording_track where destroyed_at is not null and ${act} = $1::uuid limit 1) end,
      coalesce($1::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
    order by at desc, id desc limit ${receiptsAPage + 1}`,
  byNumber: `select distinct ${act} as id from recording_track
    where destroyed_at is not null and ${act} between $2::uuid and $3::uuid
      and ${act} > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000')
    order by id limit ${receiptsAPage + 1}`,
}

/** `offset 0` makes the planner look tracks up by act instead of scanning all of them. */
const statementOf = (page: keyof typeof pages) => `
with page as (${pages[page]})
select page.id as "destructionId", track.id, track.live_session_id as "liveSessionId", track.person_id as "personId", track.kind,
  track.key_id as "keyId", track.fingerprint, date_part('epoch', track.destroyed_at) * 1000 as "destroyedAt",
  track.destroyed_for as "destroyedFor", null as "destroyedBy", coalesce(track.chunks, 0) as chunks,
  coalesce(track.bytes, 0)::float8 as bytes, date_part('epoch', track.device_told_at) * 1000 as "deviceToldAt"
from page cross join lateral (
  select * from recording_track where destroyed_at is not null and ${act} = page.id offset 0
) track
order by ${page === 'latest' ? 'page.at desc, page.id desc' : 'page.id'}, track.opened_at, track.id`

/**
 * The receipts whose number begins with these signs, by number, for an administrator whom a person reads theirs to; all of them, the
 * latest first, for an empty search. Signs that no number has find nothing.
 */
export async function findReceipts(
  { database }: Pick<Shell, 'database'>,
  _: Administration,
  { search, cursor }: { readonly search: string; readonly cursor: string | null },
): Promise<FoundReceipts> {
  const signs = numberSigns(search)
  if (signs === null) return { receipts: [], next: null }
  const query =
    signs === ''
      ? { name: 'latest-receipts', text: statementOf('latest'), values: [cursor] }
      : {
          name: 'receipts-by-number',
          text: statementOf('byNumber'),
          values: [cursor, signs.padEnd(32, '0'), signs.padEnd(32, 'f')],
        }
  const { rows } = await database.pool.query<Row>(query)
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
