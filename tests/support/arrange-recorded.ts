import type { RecordedMedia } from '@/domain/live-session/recording/answer'
import { arrangeLiveSession, type Cast } from './api'
import type { AppServer } from './app-server'

/** An interview of which so much may be recorded, in a cohort whose coordinator has every interview ask. */
export function arrangeRecorded(
  { url }: Pick<AppServer, 'url'>,
  media: RecordedMedia,
  place: 'video' | 'room' = 'video',
): Promise<Cast> {
  return arrangeLiveSession(url, { place, recording: { isOn: true, offeredBy: ['coordinator'], media } })
}
