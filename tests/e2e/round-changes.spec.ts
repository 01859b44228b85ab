import type { Page } from '@playwright/test'
import { type ApiPerson, signUp } from '../support/api'
import { expectAccessible } from './axe'
import { expect, test } from './stage'

const learnerNames = [
  'Alexandra Konstantinopoulos',
  'Pierre-Emmanuel De La Rochefoucauld',
  'Anne-Sophie Vandenbroucke-Delattre',
  'Nguyễn Thị Hương',
]
const HOUR = 3_600_000

test('a published round is moved, taken back, moved again, re-planned for an absence and cancelled', async ({
  app,
  openAs,
}) => {
  const { sandrine, cohortId, roundId } = await publishedRound(app.url)
  const page = await openAs(sandrine, `/cohorts/${cohortId}/rounds/${roundId}`, {
    viewport: { width: 1280, height: 720 },
  })
  const bar = page.getByRole('region', { name: 'Ce qui attend de partir' })
  const hours = () => sessionHours(sandrine, cohortId)
  const before = await hours()

  await test.step('a move that is taken back sends nothing', async () => {
    await move(page, '14:00')
    await expect(bar).toBeVisible()
    await expectAccessible(page, 'a round whose change waits')
    await bar.getByRole('button', { name: /^Annuler/u }).click()
    await expect(bar).toHaveCount(0)
    expect(await hours()).toEqual(before)
  })

  await test.step('a move that is sent at once holds from then on', async () => {
    await move(page, '14:00')
    await bar.getByRole('button', { name: /^(Envoyer tout de suite|Tout de suite)$/u }).click()
    await expect(bar).toHaveCount(0)
    await expect.poll(async () => (await hours())[0]).toBe((before[0] ?? 0) + 5 * HOUR)
  })

  await test.step('an absence shows what changes, and takes effect in one press', async () => {
    await page.getByRole('link', { name: 'Une absence' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^Une absence/u })).toBeVisible()
    await page.getByRole('combobox').first().selectOption({ label: 'Bénédicte Charpentier-Lemoine' })
    const apply = page.getByRole('button', { name: /^Appliquer/u })
    await expect(apply).toBeEnabled()
    await expectAccessible(page, 'an absence on a published round')
    await apply.click()
    await expect(bar).toBeVisible()
    await bar.getByRole('button', { name: /^(Envoyer tout de suite|Tout de suite)$/u }).click()
    await expect(bar).toHaveCount(0)
    await expect.poll(() => supervisorsOf(sandrine, cohortId)).not.toContain('Bénédicte Charpentier-Lemoine')
  })

  await test.step('what is still to come can be cancelled whole', async () => {
    await page.getByRole('button', { name: 'Autres actions sur le tour' }).click()
    await page.getByRole('menuitem', { name: 'Annuler le tour…' }).click()
    await page.getByRole('button', { name: /^Annuler le tour/u }).click()
    await bar.getByRole('button', { name: /^(Envoyer tout de suite|Tout de suite)$/u }).click()
    await expect(bar).toHaveCount(0)
    await expect.poll(async () => (await hours()).length).toBe(0)
  })
})

async function move(page: Page, time: string): Promise<void> {
  await page.getByRole('button', { name: 'Déplacer le tour' }).click()
  const dialog = page.getByRole('dialog', { name: 'Déplacer le tour' })
  const field = dialog.getByLabel('à', { exact: true })
  await field.fill(time)
  await field.press('Tab')
  await dialog.getByRole('button', { name: /^Déplacer/u }).click()
  await expect(dialog).toHaveCount(0)
}

async function planned(coordinator: ApiPerson, cohortId: string) {
  const { sessions } = await coordinator.api.cohort.overview.query({ cohortId })
  return sessions.filter(({ status }) => status === 'scheduled')
}

async function sessionHours(coordinator: ApiPerson, cohortId: string): Promise<number[]> {
  return (await planned(coordinator, cohortId))
    .map(({ scheduledFor }) => scheduledFor)
    .toSorted((one, other) => one - other)
}

async function supervisorsOf(coordinator: ApiPerson, cohortId: string): Promise<string[]> {
  return (await planned(coordinator, cohortId)).flatMap(({ people }) =>
    people.flatMap(({ seat, name }) => (seat === 'supervisor' ? name : [])),
  )
}

async function publishedRound(url: string) {
  const sandrine = await signUp(url, 'Sandrine Bellec')
  const { cohortId } = await sandrine.api.cohort.create.mutate({ name: 'CEP Hauts-de-France' })
  const join = async (role: 'learner' | 'supervisor', names: readonly string[]) => {
    const link = await sandrine.api.cohort.renewJoinLink.mutate({ cohortId, role })
    const token = new URL(link.url).pathname.split('/').at(-1) ?? ''
    const people = await Promise.all(names.map((name) => signUp(url, name)))
    for (const person of people) await person.api.cohort.join.mutate({ token })
    return people.map(({ id }) => id)
  }
  const learnerIds = await join('learner', learnerNames)
  const supervisorIds = await join('supervisor', ['Bénédicte Charpentier-Lemoine', 'Paul Nguyen'])
  // A Wednesday far ahead, at nine and at eleven in Paris.
  const first = Date.UTC(2099, 0, 7, 8)
  const setup = {
    kind: 'oneSeat' as const,
    slots: [first, first + 2 * HOUR].map((startsAt, index) => ({ id: `t${index + 1}`, startsAt })),
    rooms: [
      { id: 'r1', name: 'Ampère', place: 'room' as const },
      { id: 'r2', name: 'Berthelot', place: 'room' as const },
    ],
    learnerIds,
    supervisorIds,
    supervisorsEach: 1,
    away: [],
  }
  const { roundId } = await sandrine.api.round.create.mutate({ cohortId, title: 'Tour 2', setup })
  await sandrine.api.round.askChange.mutate({ cohortId, roundId, change: { kind: 'publish', base: 0 } })
  await sandrine.api.round.sendNow.mutate({ cohortId, roundId })
  return { sandrine, cohortId, roundId }
}
