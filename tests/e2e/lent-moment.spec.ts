import type { Page } from '@playwright/test'
import { type ApiPerson, type Cast, command, signUp } from '../support/api'
import { expectAccessible } from './axe'
import { expect, test } from './stage'

const scene = 'Yann vient de fermer sa boutique. Il parle vite.'
const last = 'Vingt-deux ans de boîte, et un courrier.'
const came = 'Vous avez pensé à une formation ?'
const moment = (page: Page) => page.getByRole('article', { name: /de l’entretien/u })
const standing = (page: Page) => moment(page).getByRole('status')

/** Brings the live session to its closed debrief, with a dial that moved. */
async function toClosed({ liveSessionId, supervisor, advisor, beneficiary }: Cast): Promise<void> {
  const order = async (each: Parameters<typeof command>[2]) => command(supervisor, liveSessionId, each)
  await order({ type: 'openBriefing' })
  await order({ type: 'startInterview', anyway: true })
  await command(beneficiary, liveSessionId, { type: 'moveDial', samples: [{ at: Date.now(), value: 70 }] })
  await order({ type: 'mark', codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 })
  await order({ type: 'endInterview' })
  await order({ type: 'unseal', overrideReason: 'pour aller voir plus loin' })
  const commitment = { what: 'Compter trois secondes', due: '2199-01-01', how: 'cinq silences' }
  await command(advisor, liveSessionId, { type: 'makeCommitment', ...commitment })
  await order({ type: 'close' })
}

const allow = (who: ApiPerson, { liveSessionId }: Cast) =>
  command(who, liveSessionId, { type: 'giveConsent', scope: 'teaching', wording: 2 })

/** A learner of the cohort who has no seat in the interview. */
async function anotherLearner(url: string, { cohortId, coordinator }: Cast): Promise<ApiPerson> {
  const learner = await signUp(url, 'Moussa Diarra')
  const link = await coordinator.api.cohort.renewJoinLink.mutate({ cohortId, role: 'learner' })
  await learner.api.cohort.join.mutate({ token: new URL(link.url).pathname.split('/').at(-1) ?? '' })
  return learner
}

test('two players lend a moment of their interview by the keyboard: in words they both agree to, and nothing says what the other answered', async ({
  cast,
  openAs,
}) => {
  await toClosed(cast)
  const { liveSessionId, cohortId, advisor, beneficiary, coordinator } = cast
  await allow(beneficiary, cast)
  const ines = await openAs(advisor, `/sessions/${liveSessionId}`)
  const card = ines.getByRole('region', { name: 'Échanges et retours' })
  await card.getByRole('tab', { name: /^À/u }).press('Enter')
  await card.getByRole('link', { name: 'Prêter ce moment' }).press('Enter')
  await ines.getByRole('button', { name: 'Accorder l’usage en formation' }).press('Enter')
  await expect(ines.getByLabel('La réponse vient à')).toHaveValue(/^\d{2}:\d{2}$/u)
  await ines.getByLabel('La réponse vient à').fill('0:00')
  await ines.getByRole('button', { name: 'Proposer aux deux personnes' }).press('Enter')
  await expect(ines.getByText('Complétez ce qui manque, plus haut.')).toBeVisible()
  await ines.getByLabel('La scène, en deux phrases').fill(scene)
  await ines.getByLabel('Phrase 1', { exact: true }).fill('Et la boîte ?')
  await ines.getByLabel('Phrase 2', { exact: true }).fill(last)
  await ines.getByLabel('Ce qui a été répondu').fill(came)
  await expectAccessible(ines, 'the form of a moment')
  await ines.getByRole('button', { name: 'Proposer aux deux personnes' }).press('Enter')
  await expect(standing(ines)).toHaveText('Votre accord est demandé.')
  await ines.getByRole('button', { name: /^Je prête ce moment/u }).press('Enter')
  await expect(standing(ines)).toContainText('Vous avez dit oui.')
  await ines.getByRole('button', { name: /^Reprendre mon oui/u }).press('Enter')
  await expect(standing(ines)).toHaveText('Votre accord est demandé.')
  await ines.getByRole('button', { name: /^Je prête ce moment/u }).press('Enter')
  await expect(standing(ines)).toContainText('Vous avez dit oui.')

  const thomas = await openAs(beneficiary, '/today')
  await thomas.getByRole('link', { name: /^Lire et répondre/u }).press('Enter')
  await expect(standing(thomas)).toHaveText('Votre accord est demandé.')
  await expect(moment(thomas)).toContainText(came)
  await thomas.getByLabel('Prêter aussi mon curseur de cette demi-minute').press('Space')
  await expectAccessible(thomas, 'a moment to lend, with the dial')
  await thomas.getByRole('button', { name: /^Je prête ce moment/u }).press('Enter')
  await expect(standing(thomas)).toContainText('Prêté jusqu’au')
  await expect(standing(ines)).toContainText('Prêté jusqu’au')

  const library = await openAs(coordinator, `/cohorts/${cohortId}/stimuli`)
  const lent = library.getByRole('region', { name: 'Moments prêtés' })
  await expect(lent).toContainText('prêté jusqu’au')
  await expect(lent.getByText(last)).toHaveCount(0)
  await lent.getByRole('button', { name: /^Regarder le moment prêté/u }).press('Enter')
  await expect(lent.getByText(last).first()).toBeVisible()
  await expect(library.getByText('Inès')).toHaveCount(0)
  await expectAccessible(library, 'the library with a lent moment')
})

test('a person who may still advise is told before they look; a withdrawal in mid-question closes the moment on every page', async ({
  cast,
  app,
  openAs,
}) => {
  await toClosed(cast)
  const { liveSessionId, cohortId, supervisor, advisor, beneficiary } = cast
  const outside = await anotherLearner(app.url, cast)
  await allow(advisor, cast)
  await allow(beneficiary, cast)
  const text = (fr: string) => ({ fr, en: '' })
  const { lentId } = await supervisor.api.lending.propose.mutate({
    liveSessionId,
    moment: {
      at: 0,
      until: Date.now() + 30 * 86_400_000,
      words: {
        phase: 'exploration',
        codes: [],
        scene: text(scene),
        said: [{ by: 'beneficiary', text: text(last) }],
        came: text(came),
      },
    },
  })
  const answer = { say: 'agree', revision: 1, lendsDial: false } as const
  for (const who of [advisor, beneficiary])
    await who.api.lending.answer.mutate({ liveSessionId, lentId, answer })

  const screen = await openAs(supervisor, `/cohorts/${cohortId}/stimuli`)
  const lent = screen.getByRole('region', { name: 'Moments prêtés' })
  await lent.getByRole('button', { name: /^Poser en salle/u }).click()
  await expect(screen.locator('blockquote', { hasText: last })).toBeVisible()
  const phone = await openAs(outside, `/cohorts/${cohortId}/stimuli`, {
    viewport: { width: 390, height: 844 },
    isPhone: true,
    hasTouch: true,
  })
  await phone.getByRole('link', { name: 'Répondre : Un moment prêté' }).click()
  await expect(phone.getByText('vous ne pourrez plus y conseiller')).toBeVisible()
  await expect(phone.getByText(last)).toHaveCount(0)
  await expectAccessible(phone, 'before a lent moment is looked at')
  await phone.getByRole('button', { name: 'Voir le moment' }).click()
  await expect(phone.locator('blockquote', { hasText: last })).toBeVisible()
  await expect(screen.getByText('personne est là')).toBeVisible()

  await screen.getByRole('button', { name: 'Poser la question, 60 s' }).click()
  await expect(phone.getByLabel('Ce que je dirais')).toBeVisible()
  const ines = await openAs(advisor, `/sessions/${liveSessionId}`)
  await ines.getByRole('button', { name: 'Papier et accès' }).click()
  await ines.getByRole('menuitem', { name: 'Prêter un moment' }).click()
  await ines.getByRole('button', { name: /^Ne plus le prêter/u }).click()
  await ines.getByRole('dialog').getByRole('button', { name: 'Ne plus le prêter' }).click()
  await expect(ines.getByText('Aucun moment n’est proposé ni prêté.')).toBeVisible()
  for (const page of [screen, phone]) {
    await expect(page.getByText('Ce moment a été retiré')).toBeVisible()
    await expect(page.getByText(last)).toHaveCount(0)
  }
  await expectAccessible(ines, 'after a moment was withdrawn')
})
