import { type Cast, command } from '../support/api'
import { expectScreensAccessible } from './axe'
import { test, type WindowFor } from './stage'

const mark = { type: 'mark', reactionOffsetMs: 0 } as const

/** The room as each of the people in turn, in English; other stories look at it in French. */
async function expectSeatsAccessible(
  { liveSessionId }: Cast,
  windowFor: WindowFor,
  stage: string,
  people: Cast['advisor'][],
): Promise<void> {
  for (const person of people)
    await expectScreensAccessible(windowFor, person, stage, [`/sessions/${liveSessionId}`], 'en')
}

async function startInterview({ liveSessionId, supervisor, advisor }: Cast): Promise<void> {
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(advisor, liveSessionId, { type: 'chooseFocus', codeKey: 'empathy' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  await command(supervisor, liveSessionId, { ...mark, codeKey: 'empathy', valence: 'demonstrated' })
  await command(supervisor, liveSessionId, { ...mark, codeKey: 'impartiality', valence: 'breached' })
  await command(supervisor, liveSessionId, { ...mark, codeKey: 'openQuestion', valence: null })
  await command(supervisor, liveSessionId, { type: 'enterPhase', phase: 'exploration' })
  await command(supervisor, liveSessionId, { type: 'sendCue', text: 'laisse le silence' })
}

test('the briefing is accessible for every seat, in both themes', async ({ cast, windowFor }) => {
  const { liveSessionId, supervisor, advisor, beneficiary, observer } = cast
  await expectSeatsAccessible(cast, windowFor, 'scheduled', [advisor])
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await expectSeatsAccessible(cast, windowFor, 'briefing', [advisor, beneficiary, supervisor, observer])
})

test('the interview is accessible for every seat, in both themes', async ({ cast, windowFor }) => {
  const { liveSessionId, supervisor, advisor, beneficiary, observer } = cast
  await startInterview(cast)
  await expectSeatsAccessible(cast, windowFor, 'interview', [supervisor, advisor, beneficiary, observer])
  await command(beneficiary, liveSessionId, { type: 'haltInterview' })
  await expectSeatsAccessible(cast, windowFor, 'hors-jeu', [supervisor, advisor])
})

test('self-assessment is accessible for every seat, in both themes', async ({ cast, windowFor }) => {
  const { liveSessionId, supervisor, advisor, beneficiary, observer } = cast
  await startInterview(cast)
  await command(supervisor, liveSessionId, { type: 'endInterview' })
  await expectSeatsAccessible(cast, windowFor, 'self-assessment', [
    supervisor,
    advisor,
    beneficiary,
    observer,
  ])
})

test('the debrief is accessible for every seat, in both themes', async ({ cast, windowFor }) => {
  const { liveSessionId, supervisor, advisor, beneficiary, observer } = cast
  await startInterview(cast)
  await command(supervisor, liveSessionId, { type: 'endInterview' })
  await command(supervisor, liveSessionId, { type: 'unseal', overrideReason: 'pour aller voir plus loin' })
  await expectSeatsAccessible(cast, windowFor, 'debrief', [supervisor, advisor, beneficiary, observer])
  await command(advisor, liveSessionId, {
    type: 'makeCommitment',
    what: 'Compter trois secondes',
    due: '2199-01-01',
    how: 'cinq silences',
  })
  await command(supervisor, liveSessionId, { type: 'close' })
  await expectSeatsAccessible(cast, windowFor, 'closed', [supervisor])
})
