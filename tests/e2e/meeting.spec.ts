import type { Page } from '@playwright/test'
import { command } from '../support/api'
import { expectHeard, expectSeen, soundOf, test, withDevices } from './meeting-acts'
import { expect } from './stage'

test.use(withDevices)

/** How the connections of a page stand, those it has closed left out. */
function connectionsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { peers } = window as unknown as { peers: RTCPeerConnection[] }
    return peers.flatMap(({ connectionState }) => (connectionState === 'closed' ? [] : connectionState))
  })
}

test('four people stay together through reloads, lost sockets and another device', async ({
  byVideo,
  meet,
}) => {
  const { supervisor, advisor, beneficiary, observer, liveSessionId } = byVideo
  const path = `/sessions/${liveSessionId}`
  const ines = await meet(advisor, path)
  const thomas = await meet(beneficiary, path)
  const claire = await meet(supervisor, path)
  const nadia = await meet(observer, path)
  const pages = [ines, thomas, claire, nadia]
  const expectMesh = async (how: string, among = pages) => {
    for (const page of among)
      await expect.poll(() => connectionsOf(page), { message: how }).toEqual(Array(3).fill('connected'))
  }

  await test.step('the room opens, and all four connect at the same moment', async () => {
    for (const page of pages) await page.getByRole('button', { name: 'Entrer dans la salle' }).click()
    await command(supervisor, liveSessionId, { type: 'openBriefing' })
    await expectMesh('opened')
    await expectHeard(ines, beneficiary)
    await expectHeard(nadia, advisor)
    await expectSeen(thomas, 'Inès')
  })

  await test.step('all four reload at the same moment', async () => {
    await Promise.all(pages.map((page) => page.reload({ waitUntil: 'domcontentloaded' })))
    await expectMesh('reloaded')
    await expectHeard(ines, beneficiary)
    await expectHeard(thomas, advisor)
    await expectHeard(nadia, supervisor)
  })

  await test.step('a person who loses the server goes on hearing, and is found again with it', async () => {
    const offline = thomas.getByText('Hors ligne', { exact: true }).locator('visible=true')
    const muted = ines.getByText('micro coupé', { exact: true }).locator('visible=true')
    const micro = thomas.getByRole('button', { name: 'Micro', exact: true })
    await thomas.context().setOffline(true)
    await expect(offline).not.toHaveCount(0)
    await expectHeard(thomas, advisor)
    await expectHeard(ines, beneficiary)
    await thomas.context().setOffline(false)
    await expect(offline).toHaveCount(0)
    await expectMesh('online again')
    // What goes by the server reaches the others again.
    await expect(muted).toHaveCount(0)
    await micro.click()
    await expect(muted).not.toHaveCount(0)
    await micro.click()
    await expect(muted).toHaveCount(0)
    await expectHeard(ines, beneficiary)
    await expectHeard(thomas, advisor)
  })

  await command(supervisor, liveSessionId, { type: 'startInterview', anyway: true })

  await test.step('in the interview nothing of those who watch is played, or sent', async () => {
    await expect.poll(() => soundOf(ines, observer)).toBe(-1)
    await expect.poll(() => soundOf(ines, supervisor)).toBe(-1)
    for (const page of [claire, nadia]) {
      const sent = () =>
        page.evaluate(() => {
          const { peers } = window as unknown as { peers: RTCPeerConnection[] }
          const open = peers.filter(({ connectionState }) => connectionState !== 'closed')
          return open.flatMap((peer) => peer.getSenders().flatMap(({ track }) => track?.kind ?? []))
        })
      await expect.poll(sent, { message: 'what a watcher sends' }).toEqual([])
    }
  })

  await test.step('of two devices of one person the last that came in is in', async () => {
    const other = await meet(beneficiary, path)
    await other.getByRole('button', { name: 'Entrer dans la salle' }).click()
    await expectMesh('on another device', [ines, claire, nadia, other])
    await expect.poll(() => connectionsOf(thomas), { message: 'the former device' }).toEqual([])
    await expectHeard(ines, beneficiary)
    await expectHeard(other, advisor)
  })
})
