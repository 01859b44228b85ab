import type { Viewer } from '@/domain/live-session/core/seat'
import { presenceChannel, seatChannel, seatChannels } from '@/domain/live-session/follow/channels'
import type { Shell } from '@/server/interview/shell'
import { GONE_AFTER_MS } from '@/server/platform/processes/registry'

const elsewhere = `
select channel, user_id from app_presence
join app_process on app_process.id = process_id
where channel = any ($1::text[]) and seen_at > now() - make_interval(secs => $2::float8 / 1000)`

/**
 * Whose page of a room is open now, at this process or, where several share one database, at another. Two players of a room are told
 * apart by their seats' channels, everybody else by a channel of their own.
 */
export async function whoIsThere(
  { publisher, database, log }: Pick<Shell, 'publisher' | 'database' | 'log'>,
  ids: readonly string[],
): Promise<(liveSessionId: string, viewer: Viewer) => boolean> {
  const channels = ids.map(presenceChannel)
  try {
    const [occupied, { rows }] = await Promise.all([
      publisher.occupiedChannels(seatChannels()),
      publisher.kind === 'pusher'
        ? { rows: [] }
        : database.pool.query<{ channel: string; user_id: string }>({
            name: 'who-is-there',
            text: elsewhere,
            values: [channels, GONE_AFTER_MS],
          }),
    ])
    const here = new Set(occupied)
    const there = new Set(rows.map(({ channel, user_id }) => `${channel} ${user_id}`))
    return (id, viewer) =>
      here.has(seatChannel(id, viewer)) || there.has(`${presenceChannel(id)} ${viewer.personId}`)
  } catch (err) {
    log.warn({ err }, 'the wall does not know who is there')
    return () => false
  }
}
