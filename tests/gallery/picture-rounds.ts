import type { ApiPerson } from '../support/api'
import type { Camera } from './camera'

/** Preparing a round, its board, and what is held over it. */
export async function pictureRounds(
  { take }: Camera,
  coordinator: ApiPerson,
  cohortId: string,
): Promise<void> {
  const base = `/cohorts/${cohortId}/rounds`
  await take('rounds-empty', { person: coordinator, path: base })
  await take('round-new', { person: coordinator, path: `${base}/new` })
  const { learners, supervisors } = await coordinator.api.round.choices.query({ cohortId })
  const hours = [8, 9, 10, 13].map((hour) => Date.UTC(2026, 10, 26, hour))
  const rooms = ['Salle Ampère', 'Salle Berthelot', 'Visio']
  const { roundId } = await coordinator.api.round.create.mutate({
    cohortId,
    title: 'Tour 6',
    setup: {
      kind: 'bothSeats',
      slots: hours.map((startsAt, index) => ({ id: `t${index}`, startsAt })),
      rooms: rooms.map((name, index) => ({ id: `r${index}`, name, place: index < 2 ? 'room' : 'video' })),
      learnerIds: learners.map(({ personId }) => personId),
      supervisorIds: supervisors.filter(({ role }) => role === 'supervisor').map(({ personId }) => personId),
      supervisorsEach: 1,
      away: [],
    },
  })
  await take('rounds', { person: coordinator, path: base, only: [1440, 390] })
  const path = `${base}/${roundId}`
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
