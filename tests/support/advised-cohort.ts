import type { Person } from '@/server/people/sign-in/sign-in'
import { aWish, type Cast, castLiveSession, playUntil, type ServerStage, send } from './server-stage'

export type AdvisedCohort = {
  readonly cast: Cast
  /** One interview of each advisor, in the order in which they were held. */
  readonly sessions: readonly string[]
}

const scenarios = ['yann', 'nadia', 'driss', 'helene', 'regis']

/** A cohort in which five people advised, each in one interview with two marks and a note; the last debrief is not closed. */
export async function arrangeAdvisedCohort(
  stage: ServerStage,
  others: readonly [string, string, string, string] = ['Ada Un', 'Bo Deux', 'Cy Trois', 'Dee Quatre'],
): Promise<AdvisedCohort> {
  const cast = await castLiveSession(stage)
  const sessions = [await advise(stage, cast, cast.advisor, { liveSessionId: cast.liveSessionId })]
  for (const [index, name] of others.entries()) {
    const advisor = await stage.member(name, cast.cohortId, 'learner')
    const until = index < 3 ? 'closed' : 'debrief'
    sessions.push(await advise(stage, cast, advisor, { scenarioKey: scenarios[index + 1] ?? '', until }))
  }
  return { cast, sessions }
}

type Held = {
  readonly liveSessionId?: string
  readonly scenarioKey?: string
  readonly until?: 'selfAssessment' | 'debrief' | 'closed'
}

/** Holds an interview of this advisor, which is prepared where it is not there yet: two marks, and a note of one. Gives its id. */
export async function advise(
  stage: ServerStage,
  cast: Cast,
  advisor: Person,
  { liveSessionId, scenarioKey = 'yann', until = 'closed' }: Held,
): Promise<string> {
  const { coordinator, supervisor } = cast
  const wish = { ...aWish({ ...cast, advisor }), scenarioKey }
  const id = liveSessionId ?? (await stage.as(coordinator).liveSession.schedule(wish)).liveSessionId
  const given = { ...cast, advisor, liveSessionId: id }
  await playUntil(stage, given, 'interview')
  await markSilence(stage, given)
  const { events } = await send(stage, supervisor, id, {
    type: 'mark',
    codeKey: 'empathy',
    valence: 'demonstrated',
    reactionOffsetMs: 0,
  })
  const marked = events.find((event) => event.type === 'marked')
  if (marked && 'id' in marked)
    await send(stage, supervisor, id, { type: 'noteMark', markId: marked.id, text: 'Un secret de note' })
  await playUntil(stage, given, until, 'interview')
  return id
}

async function markSilence(stage: ServerStage, { supervisor, liveSessionId }: Cast): Promise<void> {
  const mark = { type: 'mark' as const, codeKey: 'silence', valence: null, reactionOffsetMs: 0 }
  await send(stage, supervisor, liveSessionId, mark)
}
