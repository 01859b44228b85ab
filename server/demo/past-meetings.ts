import { scheduled } from '@/domain/live-session/schedule'
import { demoId } from './demo-id'
import { type Cast, contractOf } from './meeting'
import { people } from './people'
import { replayStory } from './replay-story'
import { scenarioOf } from './scenario-of'
import { clarisse } from './stories/clarisse'
import { kevin } from './stories/kevin'
import { nadia } from './stories/nadia'
import { sylvie } from './stories/sylvie'
import type { Story } from './story'
import { requestsOf } from './story-requests'
import { type Writing, writeLiveSession } from './write-live-session'

type PastMeeting = {
  readonly story: Story
  readonly daysAgo: number
  readonly hour: number
  readonly cast: Cast
}

const DAY = 86_400_000
const BRIEFING_MS = 5 * 60_000

const { claire, paul, sandrine, ines, thomas, lea, hugo, camille, moussa } = people

const meetings: readonly PastMeeting[] = [
  {
    story: nadia,
    daysAgo: 13,
    hour: 10,
    cast: { advisor: thomas, beneficiary: camille, supervisor: paul, observer: null },
  },
  {
    story: clarisse,
    daysAgo: 9,
    hour: 11,
    cast: { advisor: lea, beneficiary: hugo, supervisor: claire, second: paul, observer: null },
  },
  {
    story: sylvie,
    daysAgo: 6,
    hour: 14,
    cast: { advisor: ines, beneficiary: moussa, supervisor: claire, observer: lea },
  },
  {
    story: kevin,
    daysAgo: 1,
    hour: 15,
    cast: { advisor: hugo, beneficiary: camille, supervisor: paul, observer: null },
  },
]

/** Writes the cohort's past at `now` (epoch ms): three closed live sessions, one of them coded blind by two supervisors, and one
 * in self-assessment. */
export async function writePastMeetings(writing: Writing, now: number): Promise<void> {
  for (const { story, daysAgo, hour, cast } of meetings) {
    const scheduledFor = atHour(now - daysAgo * DAY, hour)
    const scenario = scenarioOf(story.scenarioKey)
    const name = `past ${story.scenarioKey}`
    const contract = contractOf(cast, scenario, scheduledFor)
    const first = scheduled(demoId(`${name} scheduled`), sandrine.id, scheduledFor - 7 * DAY, contract)
    const requests = requestsOf(story, name, scheduledFor + BRIEFING_MS, cast)
    const { facts, state } = replayStory(first, requests, cast, scenario)
    await writeLiveSession(writing, {
      name,
      contract,
      facts,
      status: state.stage.status,
      organiserId: sandrine.id,
    })
  }
}

/** That day at a full hour, by the clock of this machine. */
function atHour(moment: number, hour: number): number {
  return new Date(moment).setHours(hour, 0, 0, 0)
}
