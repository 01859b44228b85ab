import { DomainError } from '@/domain/domain-error'
import { isPlayer } from '@/domain/live-session/core/seat'
import { type Arrived, type ArrivedSegment, arrivedOf } from '@/domain/live-session/recording/recorded-line'
import type { Runtime } from '@/server/interview/runtime'
import type { TakenSeat } from '@/server/interview/seats/take-seat'

const statement = `
select track.person_id as "personId", min(part.from_ms) as "fromMs", max(part.to_ms) as "toMs",
  max(part.cause) filter (where part.number = 0) as cause
from recording_track track join recording_chunk part on part.track_id = track.id
where track.live_session_id = $1::uuid and track.destroyed_at is null and track.kind <> 'picture'
group by track.id, part.segment`

/**
 * When each person was recorded, as far as it has arrived, for those who watch: a page that opens knows the gaps of before. No player is
 * told it, since one would read how the other stands.
 * @throws DomainError seatMayNot for a player
 */
export async function readArrived(
  { database }: Pick<Runtime, 'database'>,
  { liveSessionId, viewer }: TakenSeat,
): Promise<readonly Arrived[]> {
  if (isPlayer(viewer.seat)) throw new DomainError('seatMayNot')
  const { rows } = await database.pool.query<ArrivedSegment>({
    name: 'arrived-segments',
    text: statement,
    values: [liveSessionId],
  })
  return arrivedOf(rows)
}
