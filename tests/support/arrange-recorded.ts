import type { RecordedMedia } from '@/domain/live-session/recording/answer'
import { arrangeLiveSession, type Cast } from './api'
import type { AppServer } from './app-server'

type Arranged = NonNullable<Parameters<typeof arrangeLiveSession>[1]>

/** An interview of which so much may be recorded, in a cohort whose coordinator has every interview ask. */
export function arrangeRecorded(
  { url }: Pick<AppServer, 'url'>,
  media: RecordedMedia,
  place: NonNullable<Arranged['place']> = 'video',
  more: Pick<Arranged, 'names' | 'viewsOpen'> = {},
): Promise<Cast> {
  const recording = { isOn: true, offeredBy: ['coordinator' as const], media }
  return arrangeLiveSession(url, { ...more, place, recording })
}
