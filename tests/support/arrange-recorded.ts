import { join } from 'node:path'
import pg from 'pg'
import { attach } from '@/db/embedded/attach'
import { prepareHome } from '@/db/embedded/home'
import type { RecordedMedia } from '@/domain/live-session/recording/answer'
import { arrangeLiveSession, type Cast } from './api'
import type { AppServer } from './app-server'
import { quietLog } from './quiet-log'

type Arranged = NonNullable<Parameters<typeof arrangeLiveSession>[1]>

/** An interview of which so much may be recorded. */
export function arrangeRecorded(
  { url, dataDir }: Pick<AppServer, 'url' | 'dataDir'>,
  media: RecordedMedia,
  place: 'video' | 'room' = 'video',
  more: Pick<Arranged, 'names' | 'viewsOpen'> = {},
): Promise<Cast> {
  return arrangeLiveSession(url, {
    ...more,
    place,
    async beforeScheduling(cohortId) {
      const running = await attach(await prepareHome(join(dataDir, 'postgres'), quietLog()))
      const client = new pg.Client({ connectionString: running?.url })
      await client.connect()
      const text = { number: 1, since: Date.now() }
      const recording = { isOn: true, offeredBy: ['coordinator'], media, text }
      await client.query('update cohort set recording = $1 where id = $2', [
        JSON.stringify(recording),
        cohortId,
      ])
      await client.end()
    },
  })
}
