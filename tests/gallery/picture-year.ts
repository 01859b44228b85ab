import { signUp } from '../support/api'
import { fillYearOf } from '../support/fill-year'
import type { Camera } from './camera'

const twelve = [
  'Inès Marchetti',
  'Thomas Guérin',
  'Léa Aubert',
  'Hugo Perrin',
  'Camille Roussel',
  'Moussa Diarra',
  'Élodie Vasseur',
  'Nadia Kaci',
  'Julien Fabre',
  'Sofia Oliveira',
  'Antoine Leroy',
  'Fatou Ba',
]

/** A cohort's year as its coordinator sees it: twelve learners and six rounds, and thirty after twenty rounds. */
export async function pictureYear(
  { take, wants }: Camera,
  { url, dataDir }: { url: string; dataDir: string },
): Promise<void> {
  if (!wants('year')) return
  const coordinator = await signUp(url, 'Sandrine Bellec')
  const yearOf = async (name: string, learners: number, rounds: number) => {
    const { cohortId } = await coordinator.api.cohort.create.mutate({ name })
    const shape = { cohortId, organiserId: coordinator.id, now: Date.now(), learners, supervisors: 3, rounds }
    const { learnerIds } = await fillYearOf(dataDir, { ...shape, names: twelve })
    return { path: `/cohorts/${cohortId}`, learnerIds }
  }
  const { path, learnerIds } = await yearOf('Promotion CEP Lyon', 12, 6)
  await take('year', { person: coordinator, path })
  await take('year-proposal', {
    person: coordinator,
    path: `${path}/sessions/new?advisor=${learnerIds[4]}`,
    only: [1440, 390],
  })
  const dense = await yearOf('Promotion de l’année', 30, 20)
  await take('year-dense', { person: coordinator, path: dense.path })
}
