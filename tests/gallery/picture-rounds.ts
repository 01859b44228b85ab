import type { ApiPerson } from '../support/api'
import type { Camera } from './camera'

/** Preparing a round, its board, and what is held over it. */
export async function pictureRounds(
  { take }: Camera,
  coordinator: ApiPerson,
  cohortId: string,
): Promise<void> {
  const base = `/cohorts/${cohortId}/rounds`
  await take('round-new', { person: coordinator, path: `${base}/new` })
  const rounds = await coordinator.api.round.list.query({ cohortId })
  const draft = rounds.find(({ isPublished }) => !isPublished)
  const today = rounds.find(({ from, until }) => from <= Date.now() && Date.now() <= until)
  if (!draft || !today) throw new Error('the demonstration has no round of the day, or no draft')
  await take('rounds', { person: coordinator, path: base, only: [1440, 390] })
  await take('round-today', { person: coordinator, path: `${base}/${today.id}` })
  await take('round-absence-published', { person: coordinator, path: `${base}/${today.id}/absence` })
  const path = `${base}/${draft.id}`
  await take('round-board', { person: coordinator, path })
  await take('round-board-held', {
    person: coordinator,
    path,
    settle: async (page) => {
      const spots = page.getByRole('button', {
        name: /, (?:conseiller·ère|conseillère|conseiller|advisor)$/u,
      })
      await spots.first().click()
      await spots.nth(1).focus()
    },
  })
  await take('round-absence', {
    person: coordinator,
    path,
    only: [1440, 390],
    settle: (page) => page.getByRole('button', { name: /^(Signaler une absence|Report)/u }).click(),
  })
}
