import type { Messages } from 'next-intl'
import type { Command } from '@/domain/live-session/command'
import { scheduled } from '@/domain/live-session/core/schedule'
import type { Seat } from '@/domain/live-session/core/seat'
import type { Opening } from '@/domain/live-session/core/settings'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { annotationsOf } from '@/domain/live-session/marking/annotations'
import { initialState } from '@/domain/live-session/state'
import { viewFor } from '@/domain/live-session/visibility'
import type { Locale } from '@/domain/localized'
import { familyKeyOf } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { scenarioFor } from '@/domain/scenario/scenario'
import { namespaces } from '@/i18n/namespaces'
import { composePaper } from '@/reading/paper/compose-paper'
import type { Given } from '@/reading/paper/subject'
import { paperWords } from '@/server/interview/paper/paper-words'
import { demoId } from '@/server/operate/demonstration/demo-id'
import { type Cast, contractOf } from '@/server/operate/demonstration/meeting'
import { people } from '@/server/operate/demonstration/people'
import { replayStory } from '@/server/operate/demonstration/replay-story'
import { scenarioOf } from '@/server/operate/demonstration/scenario-of'
import { clarisse } from '@/server/operate/demonstration/stories/clarisse'
import { nadia } from '@/server/operate/demonstration/stories/nadia'
import { sylvie } from '@/server/operate/demonstration/stories/sylvie'
import type { Story } from '@/server/operate/demonstration/story'
import { requestsOf, type StoryRequest } from '@/server/operate/demonstration/story-requests'

const scheduledFor = Date.UTC(2026, 10, 24, 13)
const startedAt = scheduledFor + 300_000
export const printedAt = Date.UTC(2026, 10, 25, 8, 30)

type Meeting = { readonly story: Story; readonly cast: Cast }
const observed: Meeting = {
  story: sylvie,
  cast: {
    advisor: people.ines,
    beneficiary: people.moussa,
    supervisor: people.claire,
    observer: people.lea,
  },
}
/** The interview two supervisors coded blind. */
export const codedBlind: Meeting = {
  story: clarisse,
  cast: {
    advisor: people.lea,
    beneficiary: people.hugo,
    supervisor: people.claire,
    second: people.paul,
    observer: null,
  },
}

/** An interview with a pause in it. */
export const paused: Meeting = { ...observed, story: nadia }

/** A command of one of the four, so many seconds after the interview began. */
export type Said = {
  readonly by: Seat
  readonly id?: string
  readonly after: number
  readonly command: Command
}

/** What one seat holds of a whole interview of the demonstration, in its debrief, with what was said besides. */
export function aDebrief(
  said: readonly Said[] = [],
  brought: Given['room']['brought'] = null,
  seat: Seat = 'advisor',
  { story, cast }: Meeting = observed,
  viewsOpen: Opening = 'atOnce',
) {
  const scenario = scenarioOf(story.scenarioKey)
  const agreed = contractOf(cast, scenario, scheduledFor)
  const contract = { ...agreed, settings: { ...agreed.settings, viewsOpen } }
  const first = scheduled(demoId('paper scheduled'), people.sandrine.id, scheduledFor - 86_400_000, contract)
  const requests: StoryRequest[] = [
    ...requestsOf(story, 'paper', startedAt, cast),
    ...said.map(({ by, id, after, command }, index) => ({
      part: by,
      request: { id: demoId(id ?? `paper said ${index}`), at: startedAt + after * 1_000, command },
    })),
  ].sort((one, other) => one.request.at - other.request.at)
  const { facts } = replayStory(first, requests, cast, scenario)
  const events = facts.map(
    (fact, index) => ({ ...fact, seq: index + 1, recordedAt: fact.at }) as LiveSessionEvent,
  )
  const state = fold(events, initialState)
  const viewer = { personId: cast[seat]?.id ?? '', seat }
  const family = (key: string) => familyKeyOf(cepEntretienV1, key)
  const given: Given = {
    room: {
      liveSessionId: demoId('paper'),
      cohort: { id: demoId('cohort'), name: 'Promotion Automne 2026', timeZone: 'Europe/Paris' },
      viewer,
      others: [],
      where: null,
      people: contract.seats.map((each) => {
        const seated = Object.values(cast).find((person) => person?.id === each.personId)
        return { ...each, name: seated?.name ?? '', form: seated?.form ?? 'neutral' }
      }),
      grid: cepEntretienV1,
      scenario: scenarioFor(seat, () => true, scenario),
      scheduledFor,
      place: 'room',
      plan: contract.plan,
      brought,
    },
    events: events.map((event) => viewFor(viewer, state, event, family)),
    printedAt,
  }
  return { given, state, marks: annotationsOf(state).marks }
}

/** All the messages the product has in one language. */
export async function messagesIn(locale: Locale): Promise<Messages> {
  const entries = await Promise.all(
    namespaces.map(async (namespace) => {
      const module = await import(`@/i18n/messages/${locale}/${namespace}.json`)
      return [namespace, module.default] as const
    }),
  )
  return Object.fromEntries(entries) as Messages
}

/** The reader's language, with the messages the product has. */
export async function wordsIn(locale: Locale) {
  return paperWords(locale, await messagesIn(locale))
}

export async function paperIn(locale: Locale, given: Given) {
  return composePaper(given, await wordsIn(locale))
}
