import { createMeeting } from '@/client/meeting/create-meeting'
import type { Seat } from '@/domain/live-session/core/seat'
import type { Stage } from '@/domain/live-session/core/stage'
import type { Medium } from '@/domain/live-session/meeting/medium'
import { createFakeBrowser, type FakeBrowser } from './fake-browser'

type Look = { readonly seat?: Seat; readonly fake?: FakeBrowser; readonly medium?: Medium }

/** Claire, alone on her page, trying devices that do what the test says; `rest` ends the trial. */
export function alone({ seat = 'advisor', fake = createFakeBrowser(), medium = 'video' }: Look = {}) {
  const meeting = createMeeting(
    {
      liveSessionId: 'live',
      personId: 'claire',
      medium,
      now: () => Date.now(),
      server: {
        sendSignal: async () => undefined,
        readRelay: async () => ({ servers: [], isRelayOnly: false, validUntil: null }),
      },
      listen: () => () => undefined,
    },
    fake.browser,
  )
  const follow = (stage: Stage) =>
    meeting.follow({ mesh: [{ personId: 'claire', seat }], stage, present: new Set(['claire']) })
  follow({ status: 'briefing' })
  const rest = meeting.try()
  return { meeting, fake, follow, rest, view: () => meeting.getSnapshot() }
}
