import type { Page } from '@playwright/test'
import { type Cast, command } from '../support/api'
import { arrangeRecorded } from '../support/arrange-recorded'
import { putRecording } from '../support/put-recording'
import { expectAccessible } from './axe'
import { playing, startedFiles, watchMedia } from './played-media'
import { expect, test } from './stage'

const scene = 'Yann vient de fermer sa boutique. Il parle vite.'
const last = 'Vingt-deux ans de boîte, et un courrier.'
const came = 'Vous avez pensé à une formation ?'
const standing = (page: Page) =>
  page
    .getByRole('article', { name: /de l’entretien/u })
    .getByRole('status')
    .first()
const listen = (page: Page, what = 'le passage') => page.getByRole('button', { name: `Écouter ${what}` })
const stop = (page: Page) => page.getByRole('button', { name: /^Arrêter/u })

/** An interview of seven seconds with six of each voice, and its closed debrief, which both let be used in teaching. */
async function toClosed(
  url: string,
  { supervisor, advisor, beneficiary, liveSessionId }: Cast,
): Promise<void> {
  const act = (person: typeof supervisor, each: Parameters<typeof command>[2]) =>
    command(person, liveSessionId, each)
  await act(supervisor, { type: 'openBriefing' })
  for (const player of [advisor, beneficiary]) await act(player, { type: 'answerRecording', answer: 'voice' })
  await act(supervisor, { type: 'startInterview', anyway: true })
  const begun = Date.now()
  for (const player of [advisor, beneficiary])
    await putRecording(url, liveSessionId, player, 'voice', [{ fromMs: 0 }])
  await expect.poll(() => Date.now() - begun, { timeout: 30_000 }).toBeGreaterThan(7_000)
  await act(supervisor, { type: 'endInterview' })
  await act(supervisor, { type: 'unseal', overrideReason: 'pour aller voir plus loin' })
  await act(advisor, { type: 'makeCommitment', what: 'Compter', due: '2199-01-01', how: 'cinq silences' })
  await act(supervisor, { type: 'close' })
  for (const player of [advisor, beneficiary])
    await act(player, { type: 'giveConsent', scope: 'teaching', wording: 2 })
  const heard = async () => {
    const told = await supervisor.api.recording.heard.query({ liveSessionId })
    return told?.standing === 'kept' && told.isComplete
  }
  await expect.poll(heard, { message: 'all of it can be played', timeout: 60_000 }).toBe(true)
}

/** Both voices have begun to play, by files whose addresses hold this. */
async function expectBoth(page: Page, of: string): Promise<void> {
  const files = async () => (await startedFiles(page)).filter((path) => path.includes(of))
  await expect.poll(files, { timeout: 60_000 }).toHaveLength(2)
}

test('two players lend the sound of a passage with its words: it plays from the big screen and to prepare alone, on no phone, and leaves with the recording', async ({
  app,
  openAs,
}) => {
  test.setTimeout(240_000)
  const cast = await arrangeRecorded(app, 'voice')
  const { supervisor, advisor, beneficiary, observer, liveSessionId, cohortId } = cast
  await toClosed(app.url, cast)
  const path = `/sessions/${liveSessionId}/lend`
  const phone = { viewport: { width: 390, height: 844 }, isPhone: true, hasTouch: true } as const

  const ines = await openAs(advisor, path)
  await test.step('the person who proposes sets its ends by the keyboard, and hears them first', async () => {
    await watchMedia(ines)
    await ines.goto(`${path}?at=4000`)
    await ines.getByLabel('La scène, en deux phrases').fill(scene)
    await ines.getByLabel('Phrase 1', { exact: true }).fill('Et la boîte ?')
    await ines.getByLabel('Phrase 2', { exact: true }).fill(last)
    await ines.getByLabel('Ce qui a été répondu').fill(came)
    await ines.getByLabel('Avec le son de ce passage').press('Space')
    await expect(ines.getByLabel('Il s’arrête à')).toHaveValue('00:04')
    await ines.getByLabel('Il s’arrête à').fill('00:05')
    await expect(listen(ines)).toHaveCount(0)
    await ines.getByRole('button', { name: 'Proposer aux deux personnes' }).press('Enter')
    await expect(ines.getByText(/^Soixante secondes au plus/u)).toHaveRole('alert')
    await ines.getByLabel('Le son commence à').fill('00:01,5')
    await ines.getByLabel('Il s’arrête à').fill('00:03,5')
    await ines.getByLabel('La réponse s’entend jusqu’à').fill('00:06')
    await listen(ines).press('Enter')
    await expectBoth(ines, '/api/heard/')
    await expect(listen(ines)).toBeVisible()
    await expect.poll(() => playing(ines)).toEqual([])
    await expectAccessible(ines, 'the form of a moment with sound')
    await ines.getByRole('button', { name: 'Proposer aux deux personnes' }).press('Enter')
    await expect(standing(ines)).toHaveText('Votre accord est demandé.')
  })

  await test.step('each player hears what would be played, and says yes to the sound apart', async () => {
    await ines.getByLabel('Prêter aussi le son de ce passage').press('Space')
    await ines.getByRole('button', { name: /^Je prête ce moment/u }).press('Enter')
    await expect(standing(ines)).toContainText('Avec le son, si les deux l’acceptent.')
    const thomas = await openAs(beneficiary, path, phone)
    await watchMedia(thomas)
    await thomas.reload()
    // A voice that does not come keeps the passage from beginning: it can be stopped.
    await thomas.route('**/api/lent/**', () => undefined)
    await listen(thomas).click()
    await stop(thomas).click()
    await thomas.unroute('**/api/lent/**')
    await listen(thomas).click()
    await expectBoth(thomas, '/before/')
    await thomas.getByLabel('Prêter aussi le son de ce passage').check()
    await expectAccessible(thomas, 'a moment to lend, with its sound')
    await thomas.getByRole('button', { name: /^Je prête ce moment/u }).click()
    await expect(standing(thomas)).toContainText('Avec le son.')
    await thomas.close()
  })

  const screen = await openAs(supervisor, `/cohorts/${cohortId}/stimuli`)
  await watchMedia(screen)
  const { lent } = await supervisor.api.stimulus.library.query({ cohortId })
  const stimulusKey = lent[0]?.key ?? ''
  const alone = await supervisor.api.stimulus.open.mutate({
    cohortId,
    wish: { mode: 'alone', stimulusKey, until: Date.now() + 3 * 86_400_000 },
  })

  const lea = await openAs(observer, `/cohorts/${cohortId}/stimuli/${alone.questionId}`, phone)
  await test.step('to prepare alone it plays on a press: the reply once one’s own answer is sealed', async () => {
    await watchMedia(lea)
    await lea.reload()
    const look = lea.getByRole('button', { name: 'Voir le moment' })
    await expect(look.or(listen(lea))).toBeVisible()
    if (await look.isVisible()) await look.click()
    await expect(listen(lea)).toBeVisible()
    expect(await playing(lea)).toEqual([])
    await listen(lea).click()
    await expectBoth(lea, '/before/')
    await expect(listen(lea, 'la réponse')).toHaveCount(0)
    const { questionId } = alone
    await observer.api.stimulus.join.mutate({ cohortId, questionId })
    const answer = { id: crypto.randomUUID(), words: 'Un courrier.' }
    await observer.api.stimulus.answer.mutate({ cohortId, questionId, answer })
    await observer.api.stimulus.lookBack.mutate({ cohortId, questionId, lookBack: { stayed: 3, left: 3 } })
    await listen(lea, 'la réponse').click()
    await expectBoth(lea, '/came/')
    await expectAccessible(lea, 'what came, with its sound')
  })

  await test.step('in class it plays from the big screen, and on no phone', async () => {
    await screen.reload()
    const row = screen.getByRole('region', { name: 'Moments prêtés' })
    await expect(row).toContainText('avec le son')
    await row.getByRole('button', { name: /^Poser en salle/u }).click()
    await listen(screen).press('Enter')
    await expectBoth(screen, '/before/')
    await expectAccessible(screen, 'the big screen with sound')
    await lea.goto(new URL(screen.url()).pathname.replace('/screen', ''))
    await expect(lea.locator('blockquote', { hasText: last })).toBeVisible()
    await expect(listen(lea)).toHaveCount(0)
    await screen.getByRole('button', { name: 'Poser la question, 60 s' }).click()
    await expect(lea.getByLabel('Ce que je dirais')).toBeVisible()
    await expect(listen(screen, 'la réponse')).toHaveCount(0)
  })

  await test.step('the recording is withdrawn while the question is open: the sound goes, the words stay', async () => {
    await expect(listen(screen).or(stop(screen))).toBeVisible()
    await beneficiary.api.recording.withdraw.mutate({ liveSessionId })
    await expect(listen(screen).or(stop(screen))).toHaveCount(0)
    await expect(screen.locator('blockquote', { hasText: last })).toBeVisible()
    await expect.poll(() => playing(screen)).toEqual([])
    await ines.reload()
    await expect(ines.getByText('Le son est parti avec l’enregistrement')).toBeVisible()
  })
})
