import type { Page } from '@playwright/test'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { ratedKeys } from '@/domain/observation/self-assessment'
import { demoId } from '@/server/operate/demonstration/demo-id'
import { people } from '@/server/operate/demonstration/people'
import { arrangeTwoSupervisors, command, enterDemo } from '../support/api'
import { expectAccessible } from './axe'
import { inDays, markLog } from './interview-acts'
import { expect, test } from './stage'
import { recordTraffic, type Traffic } from './traffic'

const answers = {
  ratings: Object.fromEntries(ratedKeys(cepEntretienV1).map((key) => [key, 3])),
  moment: { codeKey: null, text: 'Quand il s’est tu.', at: null },
  freeText: '',
}
const returned = { answers: { understood: 'Au silence.', heldBack: 'Au CV.', wished: '', keep: '' } }

/** The codes and phases of every annotation that reached a page, whatever carried them. */
async function codedIn(traffic: Traffic): Promise<string[]> {
  const received = await traffic.received()
  const codes = received.matchAll(/"codeKey":"(\w+)"/gu)
  const phases = received.matchAll(/"phase":"(\w+)","regression"/gu)
  return [...new Set([...codes, ...phases].map(([, key]) => key ?? ''))].sort()
}

async function note(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Note N' }).click()
  await page.getByLabel('Note du repère').fill(text)
  await page.keyboard.press('Enter')
}

async function finishCoding(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'J’ai terminé mon codage' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'J’ai terminé', exact: true }).click()
}

test('two supervisors code blind, see each other’s codings once both have finished, and all of it in the debrief', {
  tag: '@release',
}, async ({ app, cast: one, openAs }) => {
  const cast = await arrangeTwoSupervisors(app.url, one, 'blind')
  const { liveSessionId, advisor, beneficiary } = cast
  const [claire, paul] = await Promise.all([openAs(cast.supervisor, '/today'), openAs(cast.second, '/today')])
  const [toClaire, toPaul] = [claire, paul].map((page) => recordTraffic(page.context())) as [Traffic, Traffic]
  await claire.goto(`${app.url}/sessions/${liveSessionId}`)
  await paul.goto(`${app.url}/sessions/${liveSessionId}`)

  await test.step('the first one named leads', async () => {
    await claire.getByRole('button', { name: 'Ouvrir la salle' }).click()
    await expect(paul.getByText('Claire conduit l’entretien.')).toBeVisible()
    await expect(paul.getByRole('button', { name: 'Commencer l’entretien' })).toHaveCount(0)
    await command(advisor, liveSessionId, { type: 'declareReadiness', ready: true })
    await command(beneficiary, liveSessionId, { type: 'declareReadiness', ready: true })
    await claire.getByRole('button', { name: 'Commencer l’entretien' }).click()
    const asked = claire.getByRole('dialog', { name: /^Commencer sans focus\s\?$/u })
    await expect(asked).toContainText('n’a pas choisi de geste à travailler')
    await asked.getByRole('button', { name: 'Commencer sans focus' }).click()
    await expect(paul.getByText('codage à l’aveugle')).toBeVisible()
    await expect(paul.getByRole('button', { name: 'Hors-jeu' })).toBeVisible()
    await expect(paul.getByRole('button', { name: 'Pause' })).toHaveCount(0)
    await expect(paul.getByRole('button', { name: 'Terminer l’entretien' })).toHaveCount(0)
    await expectAccessible(paul, 'console of a supervisor who does not lead')
  })

  await test.step('each codes on their own', async () => {
    await claire.getByRole('button', { name: 'Empathie, manifestée', exact: true }).click()
    await note(claire, 'une note de Claire seule')
    await claire.getByRole('button', { name: 'Exploration' }).click()
    await paul.getByRole('button', { name: 'Authenticité, manquée', exact: true }).click()
    await note(paul, 'une note de Paul seul')
    await paul.getByRole('button', { name: 'Conclusion' }).click()
    await expect(claire.getByRole('button', { name: 'Exploration', pressed: false })).toHaveAttribute(
      'aria-current',
      'step',
    )
    // Facts arrive in order: once the cue is here, so is everything before it that this seat may see.
    await paul.getByRole('button', { name: 'Envoyer « Synthèse »' }).click()
    await expect(markLog(claire).getByText('Signal')).toBeVisible()
    await claire.getByRole('button', { name: 'Envoyer « Reformule »' }).click()
    await expect(markLog(paul).getByText('Signal')).toHaveCount(2)
    await expect(markLog(claire).getByRole('listitem')).toHaveCount(3)
    await expect(markLog(paul).getByRole('listitem')).toHaveCount(3)
  })

  await test.step('the lead ends; the first to finish still sees nothing of the other', async () => {
    await claire.getByRole('button', { name: 'Terminer l’entretien' }).click()
    await claire.getByRole('dialog').getByRole('button', { name: 'Terminer l’entretien' }).click()
    await expect(paul.getByRole('button', { name: 'J’ai terminé mon codage' })).toBeVisible()
    await command(advisor, liveSessionId, { type: 'lockSelfAssessment', answers })
    await command(beneficiary, liveSessionId, { type: 'lockReturn', answers: returned })
    await finishCoding(paul)
    await expect(paul.getByText('Vous verrez celui de Claire dès qu’il le sera aussi.')).toBeVisible()
    await expect(claire.getByText('a terminé', { exact: true })).toBeVisible()
    await expectAccessible(claire, 'waiting for the codings')
    await expect(claire.getByText('Possible dès que les codages sont terminés.')).toBeVisible()
    expect(await codedIn(toClaire)).toEqual(['empathy', 'exploration'])
    expect(await codedIn(toPaul)).toEqual(['authenticity', 'conclusion'])
    expect(await toClaire.received()).not.toContain('une note de Paul seul')
    expect(await toPaul.received()).not.toContain('une note de Claire seule')
  })

  await test.step('once both have finished each sees the other’s coding', async () => {
    await finishCoding(claire)
    for (const page of [claire, paul]) {
      await expect(page.getByText('une note de Claire seule').first()).toBeVisible()
      await expect(page.getByText('une note de Paul seul').first()).toBeVisible()
      await expect(page.getByRole('button', { name: 'Note N' })).toHaveCount(0)
    }
    await expectAccessible(paul, 'codings open')
    const both = ['authenticity', 'conclusion', 'empathy', 'exploration']
    expect(await codedIn(toClaire)).toEqual(both)
    expect(await codedIn(toPaul)).toEqual(both)
  })

  await test.step('the debrief has a lane and phases for each, by name', async () => {
    await paul.getByRole('button', { name: 'Ouvrir le débriefing' }).click()
    const ines = await openAs(advisor, `/sessions/${liveSessionId}`)
    await expect(ines.getByText('Phases, Claire')).toBeVisible()
    await expect(ines.getByText('Phases, Paul')).toBeVisible()
    await expect(ines.getByText('d’après le codage de Claire')).toBeVisible()
    await expectAccessible(ines, 'debrief of a blind coding')
    await ines.getByRole('button', { name: 'Voir en tableau' }).click()
    const rows = ines.getByRole('table').getByRole('row')
    await expect(rows.filter({ hasText: 'Empathie' }).getByRole('cell').last()).toHaveText('Claire')
    await expect(rows.filter({ hasText: 'Authenticité' }).getByRole('cell').last()).toHaveText('Paul')
    await expect(rows.filter({ hasText: 'Phase : Exploration' }).getByRole('cell').last()).toHaveText(
      'Claire',
    )
    await expect(rows.filter({ hasText: 'Phase : Conclusion' }).getByRole('cell').last()).toHaveText('Paul')
    const figures = ines.getByRole('region', { name: 'Repères chiffrés' })
    await figures.getByRole('tab', { name: 'Accord entre les deux codages' }).click()
    const codes = figures.getByRole('table', { name: 'Repères, code par code' })
    await expect(codes.getByRole('row', { name: 'Empathie 1 0 0 trop peu' })).toBeVisible()
    await expect(codes.getByRole('row', { name: 'Authenticité 0 1 0 trop peu' })).toBeVisible()
    const differences = figures.getByRole('toolbar', { name: 'Ce qui diffère' })
    await expect(differences).toContainText('empathie (manifestée)')
    await expect(differences).toContainText('authenticité (manquée)')
  })
})

test('two codings are set side by side without a grade, and each difference leads to its moment', async ({
  app,
  openAs,
}) => {
  const lea = await enterDemo(app.url, people.lea.id, people.lea.name)

  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await openAs(lea, `/sessions/${demoId('past clarisse')}`, { colorScheme })
    const figures = page.getByRole('region', { name: 'Repères chiffrés' })
    const cursor = page.getByRole('slider', { name: 'Curseur de la frise' })
    await expect(figures.getByText('d’après le codage de Claire')).toBeVisible()
    await figures.getByRole('tab', { name: 'Repères chiffrés' }).focus()
    await page.keyboard.press('ArrowRight')

    await expect(figures.getByText('κ 0,93')).toBeVisible()
    const codes = figures.getByRole('table', { name: 'Repères, code par code' })
    await expect(codes.getByRole('row', { name: 'Écoute active 4 5 3 50 % 0,67' })).toBeVisible()
    await expect(codes.getByRole('row', { name: 'Empathie 2 2 1 trop peu' })).toBeVisible()
    await expectAccessible(page, `agreement of two codings, ${colorScheme}`)

    const differences = figures.getByRole('toolbar', { name: 'Ce qui diffère' })
    const first = differences.getByRole('button').first()
    await expect(first).toHaveText('02:46Claire en exploration, Paul en introduction, pendant 34 s.')
    await first.focus()
    await page.keyboard.press('Enter')
    await expect(cursor).toHaveAttribute('aria-valuetext', '02:41')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    const last = differences.getByRole('button', { name: '18:40 Paul marque valorisation, pas Claire.' })
    await expect(last).toHaveAttribute('aria-pressed', 'true')
    await expect(first).toHaveAttribute('aria-pressed', 'false')
    await expect(cursor).toHaveAttribute('aria-valuetext', '18:35')
    await expect(page.getByRole('tab', { name: 'À 18:40' })).toBeVisible()

    await figures.getByRole('button', { name: 'Comment lire : Phases, seconde par seconde' }).click()
    await expect(page.getByText(/McHugh 2012/u)).toBeVisible()
    await page.keyboard.press('Escape')
    const aside = page.getByRole('complementary', { name: 'À regarder d’abord' })
    await aside
      .getByRole('button', { name: /Solution avant la synthèse/u })
      .first()
      .click()
    await expect(last).toHaveAttribute('aria-pressed', 'false')

    await page.setViewportSize({ width: 1280, height: 720 })
    const lowest = codes.getByRole('row').last()
    await codes.getByRole('row').first().hover()
    await page.mouse.wheel(0, 2_000)
    await expect(lowest).toBeInViewport({ ratio: 1 })
    await expect(lowest.getByRole('cell').last()).toBeInViewport({ ratio: 1 })
    await page.setViewportSize({ width: 1440, height: 900 })
  }
})

test('a coordinator who prepares an interview with two supervisors chooses how they work, and who leads', async ({
  app,
  cast: one,
  openAs,
}) => {
  const cast = await arrangeTwoSupervisors(app.url, one, 'shared')
  const page = await openAs(cast.coordinator, `/cohorts/${cast.cohortId}/sessions/new`)
  // They are in the other ones now, which reach into the next day before midnight.
  await page.getByLabel('Jour').fill(inDays(2))
  await page.getByLabel('Au conseil', { exact: true }).selectOption({ label: 'Inès Marchetti' })
  await page.getByLabel('Bénéficiaire', { exact: true }).selectOption({ label: 'Thomas Guérin' })
  await page.getByRole('checkbox', { name: 'Claire Dubreuil' }).check({ force: true })
  await expect(page.getByText('Supervision à plusieurs')).toHaveCount(0)
  await page.getByRole('checkbox', { name: 'Paul Nguyen' }).check({ force: true })
  await expect(page.getByRole('radio', { name: 'Repères partagés' })).toBeChecked()
  await page.getByRole('radio', { name: 'À l’aveugle' }).check({ force: true })
  await expect(page.getByText('Chaque superviseur·e code de son côté')).toBeVisible()
  await page.getByLabel('Qui conduit l’entretien').selectOption({ label: 'Paul Nguyen' })
  await expectAccessible(page, 'preparing a blind interview')
  await page.getByRole('radio', { name: /Nadia B/u }).check({ force: true })
  await page.getByRole('button', { name: 'Prévoir l’entretien' }).click()
  await expect(page.getByRole('heading', { name: 'C’est prévu' })).toBeVisible()

  const mine = await cast.second.api.liveSession.mine.query()
  const planned = mine.find(({ scenario }) => scenario.shortName.startsWith('Nadia'))
  // By command: a page asks first, where the next full hour is more than half an hour away.
  await command(cast.second, planned?.id ?? '', { type: 'openBriefing' })
  const paul = await openAs(cast.second, `/sessions/${planned?.id}`)
  await expect(paul.getByText('Vous conduisez l’entretien')).toBeVisible()
  await expect(paul.getByRole('button', { name: 'Commencer l’entretien' })).toBeVisible()
})
