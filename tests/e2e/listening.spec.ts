import type { Page } from '@playwright/test'
import { type Cast, command } from '../support/api'
import { arrangeRecorded } from '../support/arrange-recorded'
import { putRecording } from '../support/put-recording'
import { watchPresses } from './effort'
import { inDays } from './interview-acts'
import { pressButton, tabTo } from './keyboard-acts'
import { expect, test } from './stage'

/** Six seconds in which a voice is heard, or is not. */
const voice = 'r'.repeat(60)
const quiet = '5'.repeat(60)

/** An interview of some seconds in which both were recorded: a mark, the dial moved, and the beneficiary’s sound lacks its beginning. */
async function playRecorded(url: string, cast: Cast): Promise<void> {
  const { supervisor, advisor, beneficiary, liveSessionId } = cast
  const act = (person: typeof supervisor, each: Parameters<typeof command>[2]) =>
    command(person, liveSessionId, each)
  await act(supervisor, { type: 'openBriefing' })
  for (const player of [advisor, beneficiary])
    await act(player, { type: 'answerRecording', answer: 'voiceAndPicture' })
  await act(supervisor, { type: 'startInterview', anyway: true })
  const begun = Date.now()
  await putRecording(url, liveSessionId, advisor, 'voice', [{ fromMs: 0, steps: voice }])
  await putRecording(url, liveSessionId, advisor, 'picture', [{ fromMs: 0 }])
  await putRecording(url, liveSessionId, beneficiary, 'voice', [
    { fromMs: 2_500, cause: 'asleep', steps: quiet },
  ])
  await expect.poll(() => Date.now() - begun, { timeout: 30_000 }).toBeGreaterThan(3_000)
  await act(supervisor, { type: 'mark', codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 })
  await act(beneficiary, { type: 'moveDial', samples: [{ at: Date.now(), value: 62 }] })
  await expect.poll(() => Date.now() - begun, { timeout: 30_000 }).toBeGreaterThan(7_000)
  await act(supervisor, { type: 'endInterview' })
  await act(supervisor, { type: 'unseal', overrideReason: 'pour entendre' })
  const heard = async () => {
    const told = await supervisor.api.recording.heard.query({ liveSessionId })
    return told?.standing === 'kept' && told.isComplete
  }
  await expect.poll(heard, { message: 'all of it can be played', timeout: 60_000 }).toBe(true)
}

const stage = (page: Page) => page.getByRole('region', { name: 'Image et son' })
const passage = (page: Page) => page.getByRole('region', { name: /^Passage de 00:00/u })
/** What the text tracks of the pictures on this page hold. */
const cues = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('video')].flatMap((video) =>
      [...video.textTracks].flatMap((track) =>
        [...(track.cues ?? [])].map((cue) => `${track.kind} ${(cue as VTTCue).text}`),
      ),
    ),
  )

test('a supervisor leads a recorded debrief from its opening to its close by keyboard alone; a passage is kept, talked about, committed to and read again', {
  tag: '@firefox',
}, async ({ app, openAs }) => {
  const cast = await arrangeRecorded(app, 'voiceAndPicture', 'video', { viewsOpen: 'byTurn' })
  const { supervisor, advisor, beneficiary, liveSessionId } = cast
  await playRecorded(app.url, cast)
  const path = `/sessions/${liveSessionId}`
  const claire = await openAs(supervisor, path)
  const { keyboard } = claire
  const presses = await watchPresses(claire)

  await test.step('V turns to picture and sound: open to everyone, without what shut views hold', async () => {
    await expect(claire.getByRole('button', { name: 'Image et son' })).toBeVisible()
    await keyboard.press('v')
    await expect(stage(claire)).toBeVisible()
    await expect(passage(claire).getByText(/^3.s$/u)).toBeVisible()
    await expect(passage(claire).locator('path').first()).toHaveAttribute('d', /M\d/u)
    await expect(passage(claire).getByRole('button')).toHaveCount(0)
    await expect(claire.getByText('se sent')).toHaveCount(0)
    expect(await cues(claire)).toEqual([])
  })

  await test.step('once the views are open, marks are captions and the dial stands there', async () => {
    await keyboard.press('v')
    await pressButton(claire, 'Tout ouvrir')
    await expect(claire.getByRole('region', { name: 'Regards pas encore ouverts' })).toHaveCount(0)
    await keyboard.press('v')
    await expect(passage(claire).getByRole('button', { name: /Empathie/u })).toBeVisible()
    await expect
      .poll(() => cues(claire), { timeout: 30_000 })
      .toEqual([expect.stringMatching(/^captions Empathie.*Claire/u)])
    await expect(passage(claire).getByText('se sent')).toBeVisible()
  })

  await test.step('arrows, space, brackets and digits play, loop and slow down; none of them marks or writes', async () => {
    await keyboard.press('ArrowDown')
    await expect(passage(claire).getByRole('button', { name: /Empathie/u })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await keyboard.press('ArrowLeft')
    await keyboard.press('[')
    await keyboard.press('ArrowRight')
    await keyboard.press(']')
    await expect(stage(claire).getByRole('button', { name: /^Boucle, 5.s$/u })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await keyboard.press('l')
    await expect(stage(claire).getByRole('button', { name: /^Boucle/u })).toHaveAttribute(
      'aria-pressed',
      'false',
    )
    await keyboard.press('l')
    await keyboard.press('1')
    await expect(stage(claire).getByRole('button', { name: '×0,5' })).toHaveAttribute('aria-pressed', 'true')
    await keyboard.press('3')
    await keyboard.press('Space')
    await expect(stage(claire).getByRole('button', { name: 'Arrêter la lecture' })).toBeVisible()
    await keyboard.press('Space')
    await expect(stage(claire).getByRole('button', { name: 'Lire l’entretien' })).toBeVisible()
  })

  await test.step('the loop is named and kept; another person of the debrief reads it, and names the same moment', async () => {
    await tabTo(claire, claire.getByRole('textbox', { name: 'Nom du passage' }))
    await keyboard.type('La question qui arrive trop tôt')
    await keyboard.press('Enter')
    const kept = (page: Page) => page.getByRole('list', { name: 'Passages nommés' }).getByRole('listitem')
    await expect(kept(claire)).toHaveText([/La question qui arrive trop tôt.*00:00 à 00:05 · Claire/u])
    const ines = await openAs(advisor, path)
    await expect(ines.getByRole('button', { name: 'Image et son' })).toBeVisible()
    await ines.keyboard.press('v')
    await expect(kept(ines)).toHaveText([/La question qui arrive trop tôt/u])
    await expect(ines.getByRole('button', { name: /^Renommer, retirer/u })).toHaveCount(0)
    await kept(ines).getByRole('button').first().click()
    await expect(stage(ines).getByRole('button', { name: /^Boucle, 5.s/u })).toBeVisible()

    // Put to read again, it is on their own page, and leads back to where it plays.
    await ines.getByRole('button', { name: /^À relire/u }).click()
    await expect
      .poll(async () => (await advisor.api.today.lookBack.query()).passages.map(({ name }) => name))
      .toEqual(['La question qui arrive trop tôt'])
    await ines.goto('/today')
    await ines.getByRole('link', { name: 'La question qui arrive trop tôt' }).click()
    await expect(stage(ines).getByRole('button', { name: /^Boucle, 5.s/u })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await expect(ines.getByRole('button', { name: /^À relire/u })).toHaveAttribute('aria-pressed', 'true')

    // Into a commitment it goes as words that lead to it.
    await ines.getByRole('button', { name: /^Mettre dans un engagement/u }).click()
    const what = ines.getByRole('textbox', { name: 'Ce que je ferai' })
    await expect(what).toBeFocused()
    await expect(what).toHaveValue(/^00:00–00:05 · La question qui arrive trop tôt/u)

    await ines.goto('/today')
    await ines.getByRole('button', { name: /^Retirer de ce qui est à relire/u }).click()
    await expect(ines.getByRole('link', { name: 'La question qui arrive trop tôt' })).toHaveCount(0)
  })

  await test.step('it goes into an exchange as words that lead to it', async () => {
    await pressButton(claire, 'En parler dans un échange : La question qui arrive trop tôt')
    const field = claire.getByRole('textbox', { name: /00:00/u })
    await expect(field).toBeFocused()
    await expect(field).toHaveValue(/^00:00–00:05 · La question qui arrive trop tôt/u)
    await keyboard.press('Enter')
    await tabTo(claire, claire.getByRole('log').getByRole('button', { name: '00:00–00:05', exact: true }))
    await keyboard.press('Enter')
    await expect(stage(claire).getByRole('button', { name: /^Boucle, 5.s/u })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
  })

  await test.step('the commitment leads to the passage too, and the debrief is closed', async () => {
    await command(advisor, liveSessionId, {
      type: 'makeCommitment',
      what: '00:00–00:05 · La question qui arrive trop tôt : attendre',
      due: inDays(7),
      how: 'cinq silences tenus',
    })
    await keyboard.press('v')
    const taken = claire.getByRole('list', { name: 'Engagements pris' })
    await tabTo(claire, taken.getByRole('button', { name: '00:00–00:05', exact: true }), 200)
    await keyboard.press('Enter')
    await expect(stage(claire).getByRole('button', { name: /^Boucle, 5.s/u })).toBeVisible()
    await keyboard.press('v')
    await tabTo(claire, claire.getByRole('button', { name: 'Clore le débriefing' }), 200)
    await keyboard.press('Enter')
    await tabTo(claire, claire.getByRole('dialog').getByRole('button', { name: 'Clore le débriefing' }))
    await keyboard.press('Enter')
    await expect(claire.getByRole('heading', { name: 'Entretien clos · Yann L.' })).toBeVisible()
    const { clicks, keys, letters } = await presses()
    expect(clicks).toBe(0)
    console.log(`  the debrief took ${keys} presses, and ${letters} letters of words`)
    await keyboard.press('v')
  })

  await test.step('a withdrawal ends it where it is looked at, and says when, without a name', async () => {
    await beneficiary.api.recording.withdraw.mutate({ liveSessionId })
    await expect(claire.getByText(/^Retiré le/u)).toBeVisible()
    await expect(stage(claire)).toHaveCount(0)
    await expect(claire.getByRole('button', { name: 'Image et son' })).toHaveCount(0)
  })
})
