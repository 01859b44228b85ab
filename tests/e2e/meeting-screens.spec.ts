import type { Page } from '@playwright/test'
import { type ApiPerson, arrangeLiveSession, command } from '../support/api'
import { takeShifts, totalOf, unseen, watchShifts } from '../support/layout-shifts'
import { belowScreen, lookFaultsAtRest } from '../support/look-faults'
import { expectAccessible, expectAccessibleInBothThemes } from './axe'
import { expectHeard, expectSeen, isSendingSound, soundOf, test, withDevices } from './meeting-acts'
import { expect } from './stage'

test.use(withDevices)

test('two players meet by picture, and the supervisor follows without a word or a face', async ({
  byVideo,
  meet,
}) => {
  const { supervisor, advisor, beneficiary, liveSessionId } = byVideo
  const path = `/sessions/${liveSessionId}`
  const ines = await meet(advisor, path)
  const thomas = await meet(beneficiary, path, { viewport: { width: 390, height: 844 }, hasTouch: true })

  await test.step('each tries their devices and comes in before the room opens', async () => {
    for (const page of [ines, thomas]) {
      await expect(page.getByLabel('Votre image')).toBeVisible()
      await page.getByRole('button', { name: 'Entrer dans la salle' }).click()
      await expect(page.getByText('Vous y êtes')).toBeVisible()
    }
    await expectAccessibleInBothThemes(ines, 'check')
  })

  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  const claire = await meet(supervisor, path)

  await test.step('a later person may try their devices, and enters by one press', async () => {
    await claire.getByRole('button', { name: 'Essayer mes appareils' }).click()
    const dialog = claire.getByRole('dialog', { name: 'Essayer ses appareils' })
    await expect(dialog.getByLabel('Votre image')).toBeVisible()
    await claire.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await claire.getByRole('button', { name: 'Entrer dans la salle' }).click()
    await expectSeen(claire, 'Inès')
    await expectHeard(ines, supervisor)
  })

  await command(advisor, liveSessionId, { type: 'chooseFocus', codeKey: 'empathy' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })

  await test.step('in the interview the players see and hear each other', async () => {
    await expectSeen(ines, 'Thomas')
    await expectSeen(thomas, 'Inès')
    await expectHeard(ines, beneficiary)
    await expectHeard(thomas, advisor)
    await expectSeen(claire, 'Thomas')
    await expectHeard(claire, advisor)
    await ines.evaluate(() => document.fonts.ready)
    await watchShifts(ines)
    await takeShifts(ines)
  })

  await test.step('the supervisor is neither heard nor offered a microphone', async () => {
    await expect(claire.getByText('On ne vous entend ni ne vous voit')).toBeVisible()
    await expect(claire.getByRole('button', { name: 'Micro', exact: true })).toHaveCount(0)
    expect(await soundOf(ines, supervisor)).toBe(-1)
    await expect(ines.getByText('Claire suit l’entretien, sans image ni son.')).toBeVisible()
  })

  await test.step('a muted microphone and a camera that is off are seen by the others', async () => {
    const micro = thomas.getByRole('button', { name: 'Micro', exact: true })
    await expect(micro).toHaveAttribute('aria-pressed', 'true')
    await micro.click()
    await expect(micro).toHaveAttribute('aria-pressed', 'false')
    await expect(ines.getByText('micro coupé')).toBeVisible()
    await thomas.getByRole('button', { name: 'Caméra', exact: true }).click()
    await expect(ines.getByLabel('Thomas à l’image')).toBeHidden()
    await expect(ines.getByText('TG', { exact: true })).toBeVisible()
  })

  await test.step('a reload comes back by itself, as muted as before', async () => {
    await thomas.reload({ waitUntil: 'domcontentloaded' })
    await expectSeen(thomas, 'Inès')
    await expect(thomas.getByRole('button', { name: 'Micro', exact: true })).toHaveAttribute(
      'aria-pressed',
      'false',
    )
    await thomas.getByRole('button', { name: 'Caméra', exact: true }).click()
    await thomas.getByRole('button', { name: 'Micro', exact: true }).click()
    await expectSeen(ines, 'Thomas')
    await expectHeard(ines, beneficiary)
  })

  await test.step('one key turns the microphone off and on', async () => {
    const micro = ines.getByRole('button', { name: 'Micro', exact: true })
    await ines.keyboard.press('Control+d')
    await expect(micro).toHaveAttribute('aria-pressed', 'false')
    await expect(ines.getByRole('status').filter({ hasText: 'Votre micro est coupé.' })).toBeAttached()
    await ines.keyboard.press('Control+d')
    await expect(micro).toHaveAttribute('aria-pressed', 'true')
  })

  await test.step('the picture covers neither clock nor cue, and leaves no colour too faint', async () => {
    await command(supervisor, liveSessionId, { type: 'sendCue', text: 'Laisse le silence' })
    await expect(ines.getByRole('button', { name: /^Vu/u })).toBeInViewport()
    await expect(ines.getByRole('timer')).toBeInViewport()
    await expectAccessibleInBothThemes(ines, 'stage')
  })

  await test.step('in a pause the supervisor may speak, and is heard', async () => {
    await command(supervisor, liveSessionId, { type: 'pauseInterview' })
    const micro = claire.getByRole('button', { name: 'Micro', exact: true })
    await expect(ines.getByText('Claire peut maintenant vous parler.')).toBeVisible()
    // A pause called by another person turns no microphone on.
    await expect(micro).toHaveAttribute('aria-pressed', 'false')
    expect(await isSendingSound(claire)).toBe(false)
    await micro.click()
    await expect.poll(() => isSendingSound(claire)).toBe(true)
    await expectHeard(ines, supervisor)
    await expect(ines.getByRole('button', { name: 'Reprendre' }).last()).toBeInViewport()
    const shifts = await takeShifts(ines)
    expect(totalOf(shifts), JSON.stringify(shifts)).toBeLessThan(unseen)
    await command(supervisor, liveSessionId, { type: 'resumeInterview' })
    await expect.poll(() => soundOf(ines, supervisor)).toBe(-1)
  })
})

test('a person without a device comes in all the same, and is told why', async ({ byVideo, meet }) => {
  const { supervisor, advisor, beneficiary, liveSessionId } = byVideo
  const path = `/sessions/${liveSessionId}`
  const ines = await meet(advisor, path, { devices: 'refused' })
  const thomas = await meet(beneficiary, path, { devices: 'none' })

  await test.step('the microphone was refused', async () => {
    await ines.getByRole('button', { name: 'Essayer la caméra et le micro' }).click()
    await expect(ines.getByRole('heading', { name: 'Le micro est refusé' })).toBeVisible()
    await expect(ines.getByRole('heading', { name: 'La caméra est refusée' })).toBeVisible()
    // The card in sight says why: no window opens over it, and the ways in stay.
    await ines.getByRole('button', { name: 'Micro', exact: true }).click()
    await expectAccessible(ines, 'refused')
    await expect(ines.getByRole('dialog')).toHaveCount(0)
    await ines.getByRole('button', { name: 'Entrer sans micro' }).click()
  })

  await test.step('the address is not secure', async () => {
    await thomas.getByRole('button', { name: 'Essayer la caméra et le micro' }).click()
    await expect(thomas.getByRole('heading', { name: /ne permet ni micro ni caméra/u })).toBeVisible()
    await thomas.getByRole('button', { name: 'Entrer sans micro' }).click()
  })

  await command(supervisor, liveSessionId, { type: 'openBriefing' })
  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
  const claire = await meet(supervisor, path)
  await claire.getByRole('button', { name: 'Entrer dans la salle' }).click()
  await expect(ines.getByText('sans micro', { exact: true })).toBeVisible()
  await expect(ines.getByText('TG', { exact: true })).toBeVisible()
  // The rest of the room waits for nothing.
  await ines.getByRole('button', { name: 'Pause' }).click()
  await expect(thomas.getByRole('heading', { name: 'Entretien en pause' })).toBeVisible()
  await claire.getByRole('button', { name: 'Micro', exact: true }).click()
  await expectHeard(ines, supervisor)
})

const sizes = {
  laptop: { width: 1280, height: 720 },
  wide: { width: 1366, height: 768 },
  desk: { width: 1440, height: 900 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
  small: { width: 360, height: 640 },
} as const

for (const place of ['video', 'audio'] as const) {
  test(`no word is cut or under another by ${place}, at any seat or size`, async ({ app, meet }) => {
    const { supervisor, advisor, beneficiary, liveSessionId } = await arrangeLiveSession(app.url, { place })
    const path = `/sessions/${liveSessionId}`
    const people = { advisor, beneficiary, supervisor }
    const pages = {
      advisor: await meet(advisor, path, { isStill: true }),
      beneficiary: await meet(beneficiary, path, { isStill: true }),
      supervisor: await meet(supervisor, path, { isStill: true }),
    }
    const seats = Object.keys(people) as (keyof typeof people)[]
    const expectNeat = async (what: string, inSight: readonly (keyof typeof people)[]) => {
      for (const seat of seats) {
        for (const [size, viewport] of Object.entries(sizes)) {
          const page = pages[seat]
          await page.setViewportSize(viewport)
          const { cut, over, overflow } = await lookFaultsAtRest(page)
          expect
            .soft({ cut, over, overflow }, `${what}, ${seat}, ${size}`)
            .toEqual({ cut: [], over: [], overflow: 0 })
          if (!inSight.includes(seat) || (size !== 'laptop' && size !== 'wide')) continue
          await expect
            .configure({ soft: true })
            .poll(() => belowScreen(page), { message: `${what}, ${seat}, ${size}: px below the screen` })
            .toBe(0)
        }
      }
    }
    const reach = (page: Page, person: ApiPerson, name: string) =>
      place === 'video' ? expectSeen(page, name) : expectHeard(page, person)
    for (const seat of seats) {
      await expect(pages[seat].getByRole('combobox', { name: 'Micro' })).toBeEnabled()
      await pages[seat].getByRole('button', { name: /^Entrer(?: dans la salle)?$/u }).click()
    }
    await expectNeat('check', [])
    await command(supervisor, liveSessionId, { type: 'openBriefing' })
    await reach(pages.supervisor, advisor, 'Inès')
    await expectNeat('briefing', [])
    await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })
    for (const seat of seats) await expect(pages[seat].getByRole('timer')).toBeVisible()
    for (const page of [pages.beneficiary, pages.supervisor]) await reach(page, advisor, 'Inès')
    await expectNeat('interview', seats)
    await command(supervisor, liveSessionId, { type: 'pauseInterview' })
    await expect(pages.advisor.getByRole('heading', { name: 'Entretien en pause' })).toBeVisible()
    await expectNeat('pause', ['advisor', 'beneficiary'])
    await command(supervisor, liveSessionId, { type: 'endInterview' })
    await expect(pages.advisor.getByText('Votre micro est coupé').first()).toBeAttached()
    await command(supervisor, liveSessionId, { type: 'unseal', overrideReason: 'pour aller voir plus loin' })
    // Who was quiet stays so until they turn it on.
    const own = pages.advisor.getByRole('button', {
      name: place === 'video' ? 'Caméra' : 'Micro',
      exact: true,
    })
    await expect(own).toHaveAttribute('aria-pressed', 'false')
    for (const seat of seats)
      await expect(pages[seat].getByRole('region', { name: 'Échanges et retours' })).toBeVisible()
    await own.click()
    await reach(pages.supervisor, advisor, 'Inès')
    await expectNeat('debrief', seats)
  })
}
