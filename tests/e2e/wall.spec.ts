import { arrangeWall } from '../support/arrange-wall'
import { expectAccessible } from './axe'
import { expect, test } from './stage'

test('a player calls, the supervisor sees it on the wall, goes in and comes back; another call is taken back', async ({
  app,
  openAs,
}) => {
  const { cohortId, supervisor, coordinator, rooms } = await arrangeWall(
    app.url,
    app.dataDir,
    ['running', 'waiting'],
    { everywhere: true },
  )
  const [room] = rooms
  if (!room) throw new Error('no room')
  const phone = await openAs(room.beneficiary, `/sessions/${room.liveSessionId}`, {
    viewport: { width: 390, height: 844 },
  })
  const advisor = await openAs(room.advisor, `/sessions/${room.liveSessionId}`)
  const wall = await openAs(supervisor, `/cohorts/${cohortId}/wall`)
  const watching = await openAs(coordinator, `/cohorts/${cohortId}/wall`)
  const card = wall.getByRole('article', { name: /^Ampère/u })
  const counts = wall.getByRole('list', { name: 'Où en sont les salles' })
  await expect(wall.getByRole('article')).toHaveCount(2)
  await expect(counts).toContainText('1 suit son cours')
  await expect(card).toContainText('Vous, depuis le mur')

  await phone.getByRole('button', { name: 'Venez nous voir' }).click()
  await expect(card.getByText('« Venez nous voir »')).toBeVisible()
  await expect(card).toContainText('Hugo')
  await expect(counts).toContainText('1 appel')
  // The other player is not told; a person without a seat there sees the call and cannot go in.
  await expect(advisor.getByRole('button', { name: 'Venez nous voir' })).toBeVisible()
  await expect(watching.getByText('« Venez nous voir »')).toBeVisible()
  await expect(watching.getByRole('link', { name: /^Entrer/u })).toHaveCount(0)

  await expectAccessible(wall, 'the wall while somebody calls')
  await wall.locator('body').press('Enter')
  await expect(wall).toHaveURL(new RegExp(`/sessions/${room.liveSessionId}\\?wall=`, 'u'))
  await expect(wall.getByRole('timer', { name: 'Temps d’entretien' })).toBeVisible()
  await expect(phone.getByRole('button', { name: 'Venez nous voir' })).toBeVisible()

  // Called again while the supervisor is there: said over the console, and answered there.
  await phone.getByRole('button', { name: 'Venez nous voir' }).click()
  await wall.getByRole('button', { name: 'J’y suis' }).click()
  await expect(phone.getByRole('button', { name: 'Venez nous voir' })).toBeVisible()

  await wall.locator('body').press('Escape')
  await expect(wall).toHaveURL(new RegExp(`/cohorts/${cohortId}/wall\\?at=`, 'u'))
  await expect(card).toBeVisible()
  await expect(card.getByText('« Venez nous voir »')).toHaveCount(0)

  await advisor.getByRole('button', { name: 'Venez nous voir' }).press('Enter')
  await expect(card).toContainText('Inès')
  await expect(card.getByText('« Venez nous voir »')).toBeVisible()
  await advisor.getByRole('button', { name: 'Annuler l’appel' }).press('Enter')
  await expect(card.getByText('« Venez nous voir »')).toHaveCount(0)
})
