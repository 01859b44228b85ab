import type { Page } from '@playwright/test'
import { type ApiPerson, arrangeLiveSession, command } from '../support/api'
import { expectAccessibleInBothThemes } from './axe'
import { expectHeard, test, withDevices } from './meeting-acts'
import { expect } from './stage'
import { recordTraffic } from './traffic'

test.use(withDevices)

/** Who speaks in each stretch of twelve seconds of the clock: Inès for 4.8 s, Thomas for 2.6, then no one for more than 4. */
const cycleMs = 12_000
const turns = { advisor: [0, 4_800], beneficiary: [5_200, 7_800] } as const
const shareOfInes = 100 * (4.8 / (4.8 + 2.6))

/** Gives the page a microphone that hears a quiet room, and a voice at its turns. */
async function giveVoice(page: Page, [from, to]: readonly [number, number]): Promise<void> {
  await page.context().addInitScript(
    ({ begins, ends, cycle }) => {
      const given = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
      navigator.mediaDevices.getUserMedia = async (asked) => {
        if (!asked?.audio) return given(asked)
        const context = new AudioContext()
        const out = context.createMediaStreamDestination()
        const voice = new GainNode(context, { gain: 0 })
        voice.connect(out)
        const noise = context.createBuffer(1, context.sampleRate, context.sampleRate)
        noise.getChannelData(0).forEach((_, at, samples) => {
          samples[at] = 0.002 * (Math.random() - 0.5)
        })
        const room = new AudioBufferSourceNode(context, { buffer: noise, loop: true })
        room.connect(out)
        room.start()
        const oscillator = new OscillatorNode(context, { type: 'sawtooth', frequency: 220 })
        oscillator.connect(voice)
        oscillator.start()
        setInterval(() => {
          const at = Date.now() % cycle
          voice.gain.value = at >= begins && at < ends ? 0.2 : 0
        }, 20)
        return out.stream
      }
    },
    { begins: from, ends: to, cycle: cycleMs },
  )
  await page.reload({ waitUntil: 'domcontentloaded' })
}

/** What a person’s own browser has told of them so far. */
async function toldBy({ api, id }: ApiPerson, liveSessionId: string) {
  const { events } = await api.liveSession.events.query({ liveSessionId, after: 0 })
  const told = events.flatMap((event) => (event.type === 'talkHeard' && event.actorId === id ? [event] : []))
  return { ids: told.map((event) => event.id), steps: told.map(({ payload }) => payload.steps).join('') }
}

async function enter(page: Page): Promise<void> {
  await expect(page.getByRole('combobox', { name: 'Micro' })).toBeEnabled()
  await page.getByRole('button', { name: 'Entrer dans la salle' }).click()
  await expect(page.getByText('Vous y êtes')).toBeVisible()
}

const line = 'Temps de parole : mesuré sur votre appareil, aucun son n’est gardé'

test('who spoke is measured in the players’ browsers, secret in the interview, and told in the debrief', async ({
  app,
  meet,
}) => {
  // By voice alone: a minute of it asks much less of the machine than one of pictures.
  const { supervisor, advisor, beneficiary, liveSessionId } = await arrangeLiveSession(app.url, {
    place: 'audio',
  })
  const path = `/sessions/${liveSessionId}`
  const ines = await meet(advisor, path)
  const thomas = await meet(beneficiary, path)
  const claire = await meet(supervisor, path)
  const traffic = {
    claire: recordTraffic(claire.context()),
    ines: recordTraffic(ines.context()),
    thomas: recordTraffic(thomas.context()),
  }
  await giveVoice(ines, turns.advisor)
  await giveVoice(thomas, turns.beneficiary)
  await claire.reload({ waitUntil: 'domcontentloaded' })
  for (const page of [ines, thomas]) await enter(page)
  await expect(ines.getByRole('switch', { name: line })).toBeChecked()

  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  await expectHeard(ines, beneficiary)
  for (const page of [ines, thomas])
    await expect(page.getByRole('img', { name: 'Temps de parole mesuré, aucun son gardé' })).toBeVisible()
  await expect(claire.getByRole('timer')).toBeVisible()

  const players = [advisor, beneficiary]
  await test.step('a minute and more of it is told, each by their own browser', async () => {
    for (const player of players)
      await expect
        .poll(async () => (await toldBy(player, liveSessionId)).steps.length, { timeout: 120_000 })
        .toBeGreaterThanOrEqual(630)
  })

  await test.step('no other page receives anything of it', async () => {
    const [ofInes, ofThomas] = await Promise.all(players.map((player) => toldBy(player, liveSessionId)))
    await command(supervisor, liveSessionId, { type: 'pauseInterview' })
    // Every page has what came before the pause.
    for (const page of [ines, thomas])
      await expect(page.getByRole('heading', { name: 'Entretien en pause' })).toBeVisible()
    const received = {
      claire: await traffic.claire.received(),
      ines: await traffic.ines.received(),
      thomas: await traffic.thomas.received(),
    }
    expect(received.claire, 'the room, and the facts that reach it').toContain('interviewStarted')
    expect(received.claire).not.toContain('"type":"talkHeard"')
    const found = (text: string, ids: readonly string[] = []) => ids.filter((id) => text.includes(id))
    expect(found(received.ines, ofInes?.ids), 'one’s own comes back').not.toEqual([])
    expect(found(received.ines, ofThomas?.ids)).toEqual([])
    expect(found(received.thomas, ofInes?.ids)).toEqual([])
  })

  await command(supervisor, liveSessionId, { type: 'endInterview' })
  await command(supervisor, liveSessionId, { type: 'unseal', overrideReason: 'pour aller voir plus loin' })

  await test.step('the debrief draws who spoke when', async () => {
    const spoken = claire.locator('path[data-of="advisor"]')
    await expect(spoken).toBeAttached()
    const widths = (d: string | null) =>
      [...(d ?? '').matchAll(/h(\d[\d.]*)v/gu)].map(([, width]) => Number(width))
    const bars = widths(await spoken.getAttribute('d'))
    const measured = widths(await spoken.locator('xpath=preceding-sibling::*[1]').getAttribute('d'))
    const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0)
    expect(bars.length).toBeGreaterThanOrEqual(5)
    expect(sum(bars) / sum(measured)).toBeGreaterThan(0.25)
    expect(sum(bars) / sum(measured)).toBeLessThan(0.55)
  })

  await test.step('the share is told in words and numbers, within some hundredths', async () => {
    const figures = claire.getByRole('region', { name: 'Repères chiffrés' })
    await figures.getByRole('tab', { name: 'Temps de parole' }).click()
    const whole = figures.getByRole('listitem').filter({ hasText: 'Tout l’entretien' })
    await expect(whole).toContainText('%')
    const [share] = ((await whole.textContent()) ?? '').match(/\d+/u) ?? []
    // Where the minute begins and ends within their turns moves the share by some; a swapped player would move it by forty.
    expect(Math.abs(Number(share) - shareOfInes)).toBeLessThanOrEqual(9)
    await expect(claire.getByText(`Inès parle ${share} %`)).toBeVisible()
    // The first seconds may go by before a browser on a busy machine listens; then it does to the end.
    for (const gap of await figures.getByText(/n’a pas été/u).allTextContents())
      expect(gap).toMatch(/n’a pas été \S+ de 00:00 à 00:\d\d\.$/u)
    await expectAccessibleInBothThemes(claire, 'debrief with talk', 'main')
  })

  await test.step('line by line it says the silences', async () => {
    await claire.getByRole('button', { name: 'Voir en tableau' }).click()
    await expect(claire.getByRole('row', { name: /Silence de 4 s, rompu par Inès/u }).first()).toBeVisible()
  })

  await test.step('both players read the same', async () => {
    await ines.getByRole('tab', { name: 'Temps de parole' }).click()
    await expect(ines.getByRole('listitem').filter({ hasText: 'Tout l’entretien' })).toContainText('%')
  })
})

test('a player who switches measuring off is not measured, in this browser for good, and the debrief says so', async ({
  byVideo,
  meet,
}) => {
  const { supervisor, advisor, beneficiary, liveSessionId } = byVideo
  const path = `/sessions/${liveSessionId}`
  const ines = await meet(advisor, path)
  const thomas = await meet(beneficiary, path)
  await giveVoice(ines, [0, cycleMs])
  await giveVoice(thomas, [0, cycleMs])
  for (const page of [ines, thomas]) await enter(page)
  const measuring = thomas.getByRole('switch', { name: line })
  await measuring.uncheck()
  await expect(thomas.getByText('Rien n’est mesuré de votre côté')).toBeVisible()

  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  await thomas.reload({ waitUntil: 'domcontentloaded' })
  await expect(thomas.getByRole('img', { name: 'Temps de parole non mesuré' })).toBeVisible()
  await expectHeard(ines, beneficiary)
  await thomas.getByRole('button', { name: 'Appareils', exact: true }).click()
  await expect(thomas.getByRole('dialog').getByRole('switch', { name: line })).not.toBeChecked()
  await thomas.keyboard.press('Escape')

  // The clock goes far enough for a batch to be told of the measured player.
  await expect
    .poll(async () => (await toldBy(advisor, liveSessionId)).steps.length, { timeout: 60_000 })
    .toBeGreaterThan(0)
  await command(supervisor, liveSessionId, { type: 'endInterview' })
  expect((await toldBy(beneficiary, liveSessionId)).steps).toBe('')
  await command(supervisor, liveSessionId, { type: 'unseal', overrideReason: 'pour aller voir plus loin' })

  await ines.getByRole('tab', { name: 'Temps de parole' }).click()
  await expect(ines.getByText('Thomas n’a pas été mesuré·e.')).toBeVisible()
  await expect(ines.getByRole('listitem').filter({ hasText: 'Tout l’entretien' })).toContainText(
    'trop peu mesuré',
  )
  await expect(ines.getByRole('heading', { name: /^(De chaque côté|À deux)/u })).toHaveCount(0)
  await expect(ines.getByText(/aucun silence|aucune interruption/u)).toHaveCount(0)
  await expect(ines.locator('path[data-of="advisor"]')).toHaveAttribute('d', /h/u)
  await expect(ines.locator('path[data-of="beneficiary"]')).toHaveAttribute('d', '')
})

test('a player without a microphone reads that nothing of them is measured', async ({ byVideo, meet }) => {
  const { supervisor, advisor, liveSessionId } = byVideo
  const ines = await meet(advisor, `/sessions/${liveSessionId}`, { devices: 'refused' })
  await ines.getByRole('button', { name: 'Essayer la caméra et le micro' }).click()
  await ines.getByRole('button', { name: 'Entrer sans micro' }).click()
  await expect(ines.getByText('Vous y êtes')).toBeVisible()
  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await expect(ines.getByRole('img', { name: 'Temps de parole non mesuré' })).toBeVisible()
})
