import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { type Cast, command } from '../support/api'
import { expectAccessible } from './axe'
import { expect, test } from './stage'

const commitment = { what: 'Laisser trois secondes', due: '2199-01-01', how: 'Claire les compte' } as const

/** Brings the live session to its debrief, with a marked word of each, and closes it on a commitment. */
async function toTheEnd({ liveSessionId, supervisor, advisor }: Cast, isClosed = true): Promise<string> {
  const order = (each: Parameters<typeof command>[2]) => command(supervisor, liveSessionId, each)
  await order({ type: 'openBriefing' })
  await order({ type: 'startInterview', anyway: true })
  await order({ type: 'mark', codeKey: 'empathy', valence: 'demonstrated', reactionOffsetMs: 0 })
  await order({ type: 'endInterview' })
  await order({ type: 'unseal', overrideReason: 'pour aller voir plus loin' })
  const said = await command(advisor, liveSessionId, {
    type: 'postComment',
    moment: 0,
    text: 'ce mot sera retiré',
    replyTo: null,
  })
  await command(advisor, liveSessionId, { type: 'makeCommitment', ...commitment })
  if (isClosed) await order({ type: 'close' })
  const [posted] = said.events
  return posted && 'id' in posted ? posted.id : ''
}

/** The next interview of the same advisor: another learner plays, another supervises. */
async function scheduleNext({ coordinator, cohortId, advisor, observer, supervisor }: Cast): Promise<Cast> {
  const { plan } = await coordinator.api.cohort.schedulingChoices.query({ cohortId })
  const { liveSessionId } = await coordinator.api.liveSession.schedule.mutate({
    cohortId,
    advisorId: advisor.id,
    beneficiaryId: observer.id,
    supervisorIds: [coordinator.id],
    observerIds: [],
    scenarioKey: 'kevin',
    scheduledFor: Date.now() + 60_000,
    place: 'room',
    plan,
  })
  return {
    cohortId,
    liveSessionId,
    coordinator,
    advisor,
    supervisor: coordinator,
    beneficiary: observer,
    observer: supervisor,
  }
}

const brought = (page: Page) => page.getByRole('region', { name: /engagement précédent/u })

test('the next interview opens with the last commitment, and remembers how it went', {
  tag: '@release',
}, async ({ cast, openAs }) => {
  await toTheEnd(cast)
  const next = await scheduleNext(cast)
  const path = `/sessions/${next.liveSessionId}`
  const today = await openAs(cast.advisor, '/today')
  await expect(today.getByText('Laisser trois secondes')).toBeVisible()
  await today.getByRole('link', { name: 'Tenir mon engagement' }).click()
  await expect(today.getByRole('listitem').filter({ hasText: 'Laisser trois secondes' })).toBeFocused()
  const ines = await openAs(cast.advisor, path)
  await expect(brought(ines)).toContainText('Laisser trois secondes')
  await expect(brought(ines).getByRole('link', { name: 'Relire ce débriefing' })).toHaveAttribute(
    'href',
    `/sessions/${cast.liveSessionId}`,
  )
  await expectAccessible(ines, 'waiting room with a commitment')
  await ines.getByRole('button', { name: 'Ouvrir la salle' }).click()
  const supervisor = await openAs(next.supervisor, path)
  const beneficiary = await openAs(next.beneficiary, path)
  await expect(brought(supervisor)).toContainText('Inès n’a pas encore dit où cela en est.')
  await expect(brought(supervisor).getByRole('link')).toHaveCount(0)

  await brought(ines).getByRole('button', { name: 'tenu en partie' }).click()
  await brought(ines).getByRole('textbox', { name: 'Un mot, si vous voulez' }).fill('Deux fois sur trois')
  await brought(ines).getByRole('textbox').press('Enter')
  await expect(brought(ines).getByRole('button', { name: 'Gardé' })).toBeVisible()
  await expect(brought(supervisor)).toContainText('tenu en partie')
  await expect(brought(supervisor)).toContainText('Deux fois sur trois')
  await expectAccessible(ines, 'briefing, advisor, with a commitment')
  await expectAccessible(supervisor, 'briefing, supervisor, with a commitment')
  await expect(brought(beneficiary)).toHaveCount(0)
  expect(await beneficiary.content()).not.toContain('Laisser trois secondes')

  // Whatever the answer, it is no longer owed.
  await today.goto('/today')
  await expect(today.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(today.getByText('Laisser trois secondes')).toHaveCount(0)
  await brought(ines).getByRole('button', { name: 'tenu', exact: true }).click()
  await expect(brought(supervisor).getByText('tenu', { exact: true })).toBeVisible()

  const order = (each: Parameters<typeof command>[2]) => command(next.supervisor, next.liveSessionId, each)
  await order({ type: 'startInterview', anyway: true })
  await order({ type: 'endInterview' })
  await order({ type: 'unseal', overrideReason: 'pour aller voir plus loin' })
  await expect(brought(beneficiary)).toContainText('Laisser trois secondes')
  await expect(brought(beneficiary)).toContainText('Deux fois sur trois')
})

test('the paper is refused before unsealing, then says what the debrief says and nothing taken back', {
  tag: '@release',
}, async ({ cast, openAs }) => {
  const path = `/sessions/${cast.liveSessionId}`
  const ines = await openAs(cast.advisor, `${path}/print`)
  await expect(ines.getByText('Le débriefing n’est pas encore ouvert.')).toBeVisible()
  const sealed = await ines.context().request.get(`${path}/debrief.pdf`)
  expect([sealed.status(), await sealed.text()]).toEqual([
    409,
    expect.stringContaining('Le débriefing n’est pas encore ouvert.'),
  ])

  const wordId = await toTheEnd(cast)
  await ines.goto(path)
  await ines.getByRole('button', { name: 'Papier et accès' }).click()
  const download = ines.waitForEvent('download')
  await ines.getByRole('menuitem', { name: 'Télécharger le PDF' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^Débriefing Yann L\. Inès Marchetti \d{4}-\d\d-\d\d\.pdf$/u)
  const text = await textOf(await readFile(await file.path()))
  for (const words of ['Débriefing · Yann L.', 'Laisser trois secondes', 'ce mot sera retiré', '1 / ']) {
    expect(text).toContain(words)
  }

  await command(cast.advisor, cast.liveSessionId, { type: 'redactWords', eventId: wordId })
  const claire = await openAs(cast.supervisor, `${path}/print`, { locale: 'en' })
  await expect(claire.getByRole('heading', { level: 1, name: 'Debrief · Yann L.' })).toBeVisible()
  await expect(claire.getByText('withdrawn by the person who wrote it')).toBeVisible()
  expect(await claire.content()).not.toContain('ce mot sera retiré')
  const answer = await claire.context().request.get(`${path}/debrief.pdf`)
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'private, no-store',
  })
  const later = await textOf(await answer.body())
  expect(later).toContain('withdrawn by the person who wrote it')
  expect(later).not.toContain('ce mot sera retiré')

  await claire.emulateMedia({ media: 'print' })
  await expect(claire.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(claire.getByRole('heading', { name: 'Start here' })).toBeVisible()
})

test('a PDF that takes its time is cancelled, and asked for again', async ({ cast, openAs }) => {
  await toTheEnd(cast)
  const ines = await openAs(cast.advisor, `/sessions/${cast.liveSessionId}/print`, { locale: 'en' })
  await ines.route('**/debrief.pdf', () => undefined)
  const link = ines.getByRole('link', { name: 'Download the PDF' })
  await link.click()
  const cancel = ines.getByRole('button', { name: 'Cancel' })
  await expect(cancel).toBeVisible()
  await expectAccessible(ines, 'a PDF under way')
  await cancel.press('Enter')
  await expect(cancel).toBeHidden()
  await ines.unroute('**/debrief.pdf')
  const download = ines.waitForEvent('download')
  await link.press('Enter')
  expect((await download).suggestedFilename()).toMatch(/^Debrief Yann L\. Inès Marchetti /u)
  await expect(cancel).toBeHidden()
})

test('no outsider gets the paper, and the people inside see its readers', async ({ cast, openAs, app }) => {
  await toTheEnd(cast, false)
  const path = `/sessions/${cast.liveSessionId}`
  expect((await fetch(`${app.url}${path}/debrief.pdf`)).status).toBe(401)
  const sandrine = await openAs(cast.coordinator, '/today')
  expect((await sandrine.context().request.get(`${path}/debrief.pdf`)).status()).toBe(404)
  expect((await sandrine.goto(`${path}/print`))?.status()).toBe(404)

  const claire = await openAs(cast.supervisor, `${path}/print`)
  await expect(claire.getByRole('heading', { level: 1 })).toBeVisible()
  const thomas = await openAs(cast.beneficiary, path)
  const menu = thomas.getByRole('button', { name: 'Papier et accès' })
  await expect(menu).toBeEnabled()
  await menu.press('Enter')
  await thomas.getByRole('menuitem', { name: 'Qui a ouvert ce débriefing' }).press('Enter')
  const dialog = thomas.getByRole('dialog', { name: 'Qui a ouvert ce débriefing' })
  await expect(dialog.getByRole('row', { name: /Claire Dubreuil.*la version à imprimer/u })).toBeVisible()
  await expect(dialog.getByRole('row', { name: /Thomas Guérin.*le débriefing/u })).toBeVisible()
  await expect(dialog.getByText('Sandrine')).toHaveCount(0)
  await expectAccessible(thomas, 'who opened this debrief')
})

test('the print view is accessible in both themes and languages, and holds on a phone', async ({
  cast,
  openAs,
}) => {
  await toTheEnd(cast)
  const looks = [
    { colorScheme: 'light', locale: 'fr' },
    { colorScheme: 'dark', locale: 'en', viewport: { width: 390, height: 844 } },
  ] as const
  for (const look of looks) {
    const page = await openAs(cast.advisor, `/sessions/${cast.liveSessionId}/print`, look)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page, `print view, ${look.locale}`)
  }
})

async function textOf(bytes: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })
  return text.replace(/\s+/gu, ' ')
}
