import type { Locator, Page } from '@playwright/test'
import { demoId } from '@/server/operate/demonstration/demo-id'
import { people } from '@/server/operate/demonstration/people'
import { type Cast, command, enterDemo } from '../support/api'
import { expectAccessible, inColours } from './axe'
import { expect, type OpenAs, test } from './stage'

/** Brings the live session to its debrief, with a breach of impartiality as its only mark. */
async function toDebrief({ liveSessionId, supervisor }: Cast): Promise<void> {
  const order = async (each: Parameters<typeof command>[2]) => command(supervisor, liveSessionId, each)
  await order({ type: 'openBriefing' })
  await order({ type: 'startInterview', anyway: true })
  await order({ type: 'mark', codeKey: 'impartiality', valence: 'breached', reactionOffsetMs: 0 })
  await order({ type: 'endInterview' })
  await order({ type: 'unseal', overrideReason: 'pour aller voir plus loin' })
}

async function open(openAs: OpenAs, cast: Cast, person: Cast['advisor'], look = {}): Promise<Page> {
  const page = await openAs(person, `/sessions/${cast.liveSessionId}`, look)
  await expect(page.getByRole('heading', { level: 1, name: /Débriefing/u })).toBeVisible()
  return page
}

const breach = (page: Page) => page.getByRole('button', { name: /\d\d:\d\d Impartialité/u }).first()
const card = (page: Page) => page.getByRole('region', { name: 'Échanges et retours' })
const entry = (page: Page, text: string) => card(page).getByRole('listitem').filter({ hasText: text })

async function say(page: Page, text: string): Promise<void> {
  const field = card(page).getByRole('textbox', { name: /^Écrire à/u })
  await field.fill(text)
  await field.press('Enter')
  await expect(field).toHaveValue('')
}

test('what one seat says at a moment, the others read at once, and answer', {
  tag: ['@release', '@firefox'],
}, async ({ cast, openAs }) => {
  await toDebrief(cast)
  const ines = await open(openAs, cast, cast.advisor)
  const thomas = await open(openAs, cast, cast.beneficiary)
  await breach(ines).click()
  await breach(thomas).click()
  await expect(card(thomas).getByText('Personne n’a encore écrit')).toBeVisible()
  await say(ines, 'j’ai voulu aider trop vite')
  await expect(entry(thomas, 'j’ai voulu aider trop vite')).toContainText('Inès')
  await say(thomas, 'je n’ai pas pu y rester')
  await expect(entry(ines, 'je n’ai pas pu y rester')).toContainText('bénéficiaire')

  const field = card(ines).getByRole('textbox', { name: /^Écrire à/u })
  await field.fill('une ligne')
  await field.press('Shift+Enter')
  await field.pressSequentially('une autre')
  await expect(field).toHaveValue('une ligne\nune autre')

  await card(thomas).getByRole('tab', { name: 'Leurs retours' }).click()
  await expect(card(thomas).getByRole('heading', { name: /Le retour de Thomas/u })).toBeVisible()
  await card(thomas).getByRole('tab', { name: 'Leurs retours' }).press('ArrowLeft')
  await expect(card(thomas).getByRole('tab', { name: /^À/u })).toBeFocused()
  await expect(entry(thomas, 'j’ai voulu aider trop vite')).toBeVisible()
})

test('a breach is repaired in writing by the advisor, and the supervisor reads it', async ({
  cast,
  openAs,
}) => {
  await toDebrief(cast)
  const ines = await open(openAs, cast, cast.advisor)
  const claire = await open(openAs, cast, cast.supervisor)
  await expect(claire.getByRole('button', { name: 'Écrire la réparation' })).toHaveCount(0)
  await breach(claire).click()
  await expect(card(claire).getByText('Inès n’a pas encore écrit de réparation.')).toBeVisible()
  await ines.getByRole('button', { name: 'Écrire la réparation' }).click()
  const field = card(ines).getByRole('textbox', { name: 'Votre réparation' })
  await expect(field).toBeFocused()
  await field.fill('Je présente les deux voies, sans avis.')
  await field.press('Enter')
  await expect(card(claire).getByText('Je présente les deux voies, sans avis.')).toBeVisible()
  await expect(claire.getByText('Réparation écrite')).toBeVisible()
  await card(ines).getByRole('button', { name: 'Réécrire' }).click()
  await field.fill('Je présente trois voies.')
  await card(ines).getByRole('button', { name: 'Garder', exact: true }).click()
  await expect(card(claire).getByText('Je présente trois voies.')).toBeVisible()
})

test('an author takes words back: a trace stays for all, the words for none', async ({ cast, openAs }) => {
  await toDebrief(cast)
  const ines = await open(openAs, cast, cast.advisor)
  const claire = await open(openAs, cast, cast.supervisor)
  await breach(ines).click()
  await breach(claire).click()
  await say(ines, 'ceci me regarde')
  await say(claire, 'et ceci reste')
  await expect(entry(claire, 'ceci me regarde')).toBeVisible()
  await expect(entry(ines, 'et ceci reste')).toBeVisible()

  await expect(entry(claire, 'ceci me regarde').getByRole('button')).toHaveCount(0)
  await expect(entry(ines, 'et ceci reste').getByRole('button')).toHaveCount(0)
  const theirs = await command(cast.supervisor, cast.liveSessionId, {
    type: 'postComment',
    moment: 0,
    text: 'à moi',
    replyTo: null,
  })
  const [posted] = theirs.events
  const stolen = command(cast.advisor, cast.liveSessionId, {
    type: 'redactWords',
    eventId: posted && 'id' in posted ? posted.id : '',
  })
  await expect(stolen).rejects.toMatchObject({ data: { reason: 'notYourWords' } })

  await entry(ines, 'ceci me regarde')
    .getByRole('button', { name: /^Retirer/u })
    .click()
  await ines.getByRole('dialog').getByRole('button', { name: 'Les laisser' }).click()
  await expect(entry(ines, 'ceci me regarde')).toBeVisible()
  await entry(ines, 'ceci me regarde')
    .getByRole('button', { name: /^Retirer/u })
    .click()
  await ines.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }).click()
  for (const page of [ines, claire]) {
    await expect(entry(page, 'retiré par la personne qui l’avait écrit')).toContainText('Inès')
    await expect(page.getByText('ceci me regarde')).toHaveCount(0)
    await expect(entry(page, 'et ceci reste')).toBeVisible()
  }
  for (const page of [ines, claire]) {
    const answer = await page.reload()
    expect(await answer?.text()).not.toContain('ceci me regarde')
    await breach(page).click()
    await expect(entry(page, 'retiré par la personne qui l’avait écrit')).toContainText('Inès')
    await expect(entry(page, 'et ceci reste')).toBeVisible()
    await expect(page.getByText('ceci me regarde')).toHaveCount(0)
  }
})

test('words begun at one moment go there, wherever the cursor is by then', async ({ app, openAs }) => {
  const moussa = await enterDemo(app.url, people.moussa.id, people.moussa.name)
  const page = await openAs(moussa, `/sessions/${demoId('past sylvie')}`)
  await page.getByRole('tab', { name: /^Repères \d/u }).click()
  const lines = page.getByRole('toolbar', { name: 'Repères' }).getByRole('button')
  const timeOf = async (line: Locator) => (await line.getByRole('time').textContent()) ?? ''
  const [early, late] = [await timeOf(lines.first()), await timeOf(lines.last())]
  await lines.last().click()
  await card(page).getByRole('textbox').fill('c’est ici que j’ai décroché')
  await card(page).getByRole('tab', { name: 'Leurs retours' }).click()
  await lines.first().click()
  await expect(card(page).getByRole('tab', { name: `À ${early}` })).toBeVisible()
  await expect(card(page).getByText(`Ces mots iront à ${late}.`)).toBeVisible()
  await card(page)
    .getByRole('textbox', { name: `Écrire à ${late}` })
    .press('Enter')
  await expect(card(page).getByText('Personne n’a encore écrit')).toBeVisible()
  await card(page)
    .getByRole('navigation', { name: 'Moments discutés' })
    .getByRole('button', { name: `${late}, 1 message` })
    .click()
  await expect(entry(page, 'c’est ici que j’ai décroché')).toContainText('Moussa')
})

test('threads, repair and traces are accessible in both themes and after closing', async ({
  cast,
  openAs,
}) => {
  await toDebrief(cast)
  const { liveSessionId, advisor, supervisor } = cast
  const events = (await advisor.api.liveSession.events.query({ liveSessionId, after: 0 })).events
  const mark = events.find((event) => event.type === 'marked')
  if (mark?.type !== 'marked') throw new Error('there is no breach to repair')
  await command(supervisor, liveSessionId, {
    type: 'noteMark',
    markId: mark.id,
    text: '« ce métier n’a pas d’avenir »',
  })
  await command(advisor, liveSessionId, {
    type: 'writeRepair',
    markId: mark.id,
    text: 'Deux voies, sans avis.',
  })
  const post = { type: 'postComment', moment: 0, replyTo: null } as const
  await command(supervisor, liveSessionId, { ...post, text: 'À reprendre ensemble' })
  const said = await command(advisor, liveSessionId, { ...post, text: 'Trop vite dit' })
  const [trace] = said.events
  if (trace && 'id' in trace) {
    await command(advisor, liveSessionId, { type: 'redactWords', eventId: trace.id })
  }
  const looks = [
    { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
    { colorScheme: 'light', viewport: { width: 820, height: 1180 } },
    { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  ] as const
  for (const person of [advisor, supervisor]) {
    const page = await open(openAs, cast, person)
    await breach(page).click()
    for (const { colorScheme, viewport } of looks) {
      await inColours(page, colorScheme)
      await page.setViewportSize(viewport)
      await expect(entry(page, 'À reprendre ensemble')).toBeVisible()
      await expectAccessible(page, `thread, ${person.name}, ${colorScheme} ${viewport.width}`)
    }
    await page.context().close()
  }
  await command(advisor, liveSessionId, {
    type: 'makeCommitment',
    what: 'Compter trois secondes',
    due: '2199-01-01',
    how: 'cinq silences',
  })
  await command(supervisor, liveSessionId, { type: 'close' })
  const closed = await openAs(advisor, `/sessions/${liveSessionId}`)
  await breach(closed).click()
  await say(closed, 'je le relirai')
  await expect(entry(closed, 'je le relirai')).toBeVisible()
  await expectAccessible(closed, 'thread, closed')
})
