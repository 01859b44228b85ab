import type { Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { cleanName } from '@/domain/person/clean-name'
import { arrangeLiveSession, command } from '../support/api'
import { fillCohort } from '../support/fill-cohort'
import { expectAccessible } from './axe'
import { markLog } from './interview-acts'
import { expect, test, upToDate } from './stage'

const phone = { viewport: { width: 390, height: 844 } } as const
const script = '<script>caught=1</script><img src=x onerror=caught=1>'
const strange = `${script} مرحبا بكم שלום 👨‍👩‍👧‍👦 a\u200Bb\u200D \u202Eàrevers\u202C {name} %s`
const names = {
  cohort: 'Promotion <b>שלום</b> 👩🏽‍🏫',
  coordinator: '{count, plural} Sandrine',
  supervisor: '<script>caught=1</script> Claire',
  advisor: 'مريم بن عبد الله 👩🏽‍🏫',
  beneficiary: 'W'.repeat(80),
  observer: 'Lé\u200Ba \u202Etreb\u202C ‮',
}
const note = `${strange} ${'mot '.repeat(3_000)}`.slice(0, 9_985).padEnd(9_985, '.').concat(' fin de la note')

/** Limits count characters; a text field counts an emoji as two, which is stricter. */
const more = '.'.repeat(50)

const isUnharmed = async (page: Page) =>
  expect(await page.evaluate(() => 'caught' in window), page.url()).toBe(false)

test('names, notes, cues and words of any script are what was typed, on every screen and on paper', async ({
  app,
  openAs,
}) => {
  const cast = await arrangeLiveSession(app.url, { names })
  const { liveSessionId, cohortId, supervisor, advisor, beneficiary } = cast
  const room = `/sessions/${liveSessionId}`
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const claire = await openAs(supervisor, room)
  const ines = await openAs(advisor, room, phone)
  const pad = await openAs(supervisor, room, phone)

  await test.step('a note of ten thousand characters, taken back and given again', async () => {
    expect(note).toHaveLength(10_000)
    await claire.keyboard.press('KeyE')
    await claire.keyboard.press('n')
    await claire.getByLabel('Note du repère').fill(note)
    await claire.keyboard.press('Enter')
    await expect(claire.getByText(upToDate)).toBeVisible()
    await expect(markLog(claire).getByText(note)).toBeVisible()
    await expect(pad.getByRole('region', { name: 'Dernier repère' })).toContainText('fin de la note')
    await expectAccessible(pad, 'a long note on a phone')
    await claire.keyboard.press('Backspace')
    await expect(markLog(claire).getByText('fin de la note')).toHaveCount(0)
    await expect(markLog(claire).getByRole('listitem')).toHaveCount(1)
    await claire.keyboard.press('Shift+Backspace')
    await expect(markLog(claire).getByText(note)).toBeVisible()
    const longer = { type: 'noteMark', markId: await markIdOf(), text: note + more } as const
    await expect(command(supervisor, liveSessionId, longer)).rejects.toMatchObject({
      data: { reason: 'invalid' },
    })
  })

  await test.step('a cue', async () => {
    const cue = '<i>🤫</i> صمت \u200Bici'
    await claire.keyboard.press('m')
    await claire.keyboard.insertText(cue)
    await claire.keyboard.press('Enter')
    await expect(ines.getByText(cue, { exact: false })).toBeVisible()
    await expectAccessible(ines, 'a cue of another script on a phone')
  })

  await command(supervisor, liveSessionId, { type: 'endInterview' })
  await command(supervisor, liveSessionId, { type: 'unseal', overrideReason: `${strange} pour voir` })
  const text = `${strange} ${'كلمة '.repeat(400)}`.slice(0, 1_990).concat(' finDuMot.')
  const words = { type: 'postComment', moment: 0, text, replyTo: null } as const
  await command(advisor, liveSessionId, words)
  await expect(command(beneficiary, liveSessionId, { ...words, text: text + more })).rejects.toMatchObject({
    data: { reason: 'invalid' },
  })
  await test.step('the debrief on a phone', async () => {
    await expect(ines.getByRole('heading', { level: 1, name: /Débriefing/u })).toBeVisible()
    await ines.reload()
    await ines.getByRole('tab', { name: /^Repères \d/u }).click()
    await expect(ines.getByText('fin de la note').first()).toBeVisible()
    await expectAccessible(ines, 'long words in the debrief on a phone')
  })

  await test.step('on paper', async () => {
    const paper = await openAs(beneficiary, `${room}/print`, phone)
    await expect(paper.getByText('fin de la note').first()).toBeVisible()
    await expect(paper.getByText('finDuMot').first()).toBeVisible()
    await expectAccessible(paper, 'long words on the print page')
    await isUnharmed(paper)
    const answer = await paper.context().request.get(`${room}/debrief.pdf`)
    expect(answer.status()).toBe(200)
    const { text: read } = await extractText(await getDocumentProxy(new Uint8Array(await answer.body())), {
      mergePages: true,
    })
    for (const part of ['fin de la note', 'finDuMot', '<script>caught=1</script>', 'WWWWWWWW']) {
      expect(read.replace(/\s+/gu, ' ')).toContain(part)
    }
  })

  await test.step('the shell on a phone', async () => {
    const shell = await openAs(cast.coordinator, `/cohorts/${cohortId}/members`, phone)
    for (const name of Object.values(names).map(cleanName))
      await expect(shell.getByRole('main').getByText(name).first()).toBeVisible()
    await expectAccessible(shell, 'strange names among the members')
    await shell.goto(`/cohorts/${cohortId}`)
    await expect(shell.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(shell, 'strange names in the cohort')
    await isUnharmed(shell)
  })
  for (const page of [claire, ines, pad]) await isUnharmed(page)

  async function markIdOf(): Promise<string> {
    const { events } = await supervisor.api.liveSession.events.query({ liveSessionId, after: 0 })
    return events.flatMap((event) => (event.type === 'marked' ? [event.id] : []))[0] ?? ''
  }
})

test('a cohort of five hundred is listed, searched and scheduled from', async ({ app, cast, openAs }) => {
  await fillCohort(app.dataDir, cast.cohortId, 500)
  const sandrine = await openAs(cast.coordinator, `/cohorts/${cast.cohortId}/members`)
  await expect(sandrine.getByText('505 personnes', { exact: false })).toBeVisible()
  const find = sandrine.getByRole('searchbox', { name: 'Nom ou adresse' })
  await find.fill('321')
  await expect(sandrine.getByText('1 personne', { exact: true })).toBeVisible()
  await expect(sandrine.getByText('Apprenante 321', { exact: true })).toBeVisible()
  await expect(sandrine.getByText('Apprenante 320', { exact: true })).toHaveCount(0)
  await find.fill('500')
  await expect(sandrine.getByText('Apprenante 500', { exact: true })).toBeVisible()

  await sandrine.goto(`/cohorts/${cast.cohortId}`)
  await sandrine.getByRole('searchbox', { name: 'Chercher un nom' }).fill('inès')
  // Two rows of headings, and hers.
  await expect(sandrine.getByRole('row')).toHaveCount(3)

  await sandrine.goto(`/cohorts/${cast.cohortId}/sessions/new`)
  const observers = sandrine.getByRole('group', { name: 'En observation' })
  await sandrine.getByLabel('Au conseil', { exact: true }).selectOption('Apprenante 400')
  await sandrine.getByLabel('Bénéficiaire', { exact: true }).selectOption('Apprenante 401')
  await expect(observers.getByRole('checkbox')).toHaveCount(40)
  for (const name of ['Apprenante 450', 'Apprenante 123']) {
    await observers.getByRole('searchbox').fill(name.toLowerCase())
    await observers.getByRole('checkbox', { name }).check()
  }
  await expect(observers.getByRole('checkbox', { checked: true })).toHaveCount(2)
  await expectAccessible(sandrine, 'scheduling in a large cohort')
})
