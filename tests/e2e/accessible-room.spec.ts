import { type Cast, command } from '../support/api'
import { expectScreensAccessible } from './axe'
import { type OpenAs, test } from './stage'

const mark = { type: 'mark', reactionOffsetMs: 0 } as const

/** The room as each of the people in turn, in English; other stories look at it in French. */
async function expectSeatsAccessible(
  { liveSessionId }: Cast,
  openAs: OpenAs,
  stage: string,
  people: Cast['advisor'][],
): Promise<void> {
  for (const person of people)
    await expectScreensAccessible(openAs, person, stage, [`/sessions/${liveSessionId}`], 'en')
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

test('the briefing is accessible for every seat, in both themes', async ({ cast, openAs }) => {
  const { liveSessionId, supervisor, advisor, beneficiary, observer } = cast
  await expectSeatsAccessible(cast, openAs, 'scheduled', [advisor])
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await expectSeatsAccessible(cast, openAs, 'briefing', [advisor, beneficiary, supervisor, observer])
})

test('the interview is accessible for every seat, in both themes', async ({ cast, openAs }) => {
  const { liveSessionId, supervisor, advisor, beneficiary, observer } = cast
  await startInterview(cast)
  await expectSeatsAccessible(cast, openAs, 'interview', [supervisor, advisor, beneficiary, observer])
  await command(beneficiary, liveSessionId, { type: 'haltInterview' })
  await expectSeatsAccessible(cast, openAs, 'hors-jeu', [supervisor, advisor])
})

test('self-assessment is accessible for every seat, in both themes', async ({ cast, openAs }) => {
  const { liveSessionId, supervisor, advisor, beneficiary, observer } = cast
  await startInterview(cast)
  await command(supervisor, liveSessionId, { type: 'endInterview' })
  await expectSeatsAccessible(cast, openAs, 'self-assessment', [supervisor, advisor, beneficiary, observer])
})

test('the debrief is accessible for every seat, in both themes', async ({ cast, openAs }) => {
  const { liveSessionId, supervisor, advisor, beneficiary, observer } = cast
  await startInterview(cast)
  await command(supervisor, liveSessionId, { type: 'endInterview' })
  await command(supervisor, liveSessionId, { type: 'unseal', overrideReason: 'pour aller voir plus loin' })
  await expectSeatsAccessible(cast, openAs, 'debrief', [supervisor, advisor, beneficiary, observer])
  await command(advisor, liveSessionId, {
    type: 'makeCommitment',
    what: 'Compter trois secondes',
    due: '2199-01-01',
    how: 'cinq silences',
  })
  await command(supervisor, liveSessionId, { type: 'close' })
  await expectSeatsAccessible(cast, openAs, 'closed', [supervisor])
})
