import type { Page } from '@playwright/test'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { ratedKeys } from '@/domain/observation/self-assessment'
import { command } from '../support/api'
import { expect, test } from './stage'

const what = 'Compter trois secondes avant de répondre, chaque fois qu’une réponse toute faite me vient.'

test('the day of a commitment is empty until it is filled, and a second commitment is one press in sight', async ({
  cast,
  openAs,
}) => {
  const { advisor, beneficiary, supervisor, liveSessionId } = cast
  const ratings = Object.fromEntries(ratedKeys(cepEntretienV1).map((key) => [key, 3]))
  const moment = { codeKey: 'empathy', text: 'Quand il s’est tu.', at: null, direction: 'succeeded' }
  const answers = { understood: 'Au silence.', heldBack: 'Rien.', wished: '', keep: '' }
  for (const [who, act] of [
    [supervisor, { type: 'openBriefing' }],
    [supervisor, { type: 'startInterview', anyway: true }],
    [supervisor, { type: 'endInterview' }],
    [advisor, { type: 'lockSelfAssessment', answers: { ratings, moment, freeText: '' } }],
    [beneficiary, { type: 'lockReturn', answers: { answers } }],
    [supervisor, { type: 'unseal', overrideReason: null }],
  ] as const)
    await command(who, liveSessionId, act)
  const ines = await openAs(advisor, `/sessions/${liveSessionId}`, {
    viewport: { width: 1280, height: 720 },
    isStill: true,
  })

  const day = ines.getByLabel('Pour le')
  await expect(day).toHaveValue('')
  await expect(day).toHaveAttribute('placeholder', 'jj/mm/aaaa')
  await day.click()
  await expect(
    ines.getByRole('button', { name: /^\d+ \p{L}+ \d{4}$/u, disabled: false }).first(),
  ).toBeVisible()
  expect(await rings(day), 'rings round the field that has the focus').toBe(1)

  await ines.getByLabel('Ce que je ferai').fill(what)
  await day.fill('24/12/2030')
  await ines.getByLabel('Ce qui le montrera').fill('cinq silences tenus')
  const answer = await holdAnswer(ines)
  await ines.getByRole('button', { name: 'Prendre cet engagement' }).click()
  const another = ines.getByRole('button', { name: 'Prendre un autre engagement' })
  await expect(another).toBeInViewport({ ratio: 1 })
  await another.click()
  await ines.getByLabel('Ce que je ferai').fill('Laisser finir.')
  await answer.give()
  await expect(ines.getByLabel('Ce que je ferai'), 'the form opened before the answer came').toHaveValue(
    'Laisser finir.',
  )
})

/** Holds the answer to the page's next command back: the server has acted, and the page has the fact by its channel. */
async function holdAnswer(page: Page): Promise<{ give: () => Promise<void> }> {
  let give = () => {}
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  const commands = '**/api/trpc/liveSession.command*'
  await page.route(commands, async (route) => {
    const response = await route.fetch()
    await given
    await route.fulfill({ response })
  })
  return {
    give: async () => {
      const answered = page.waitForResponse(commands)
      give()
      await (await answered).finished()
      await page.unroute(commands)
    },
  }
}

/** How many of a control and the boxes around it are drawn with a ring. */
function rings(control: ReturnType<Page['locator']>): Promise<number> {
  return control.evaluate((element) => {
    const around: Element[] = []
    for (let each: Element | null = element; each; each = each.parentElement) around.push(each)
    return around.filter((each) => getComputedStyle(each).outlineStyle !== 'none').length
  })
}
