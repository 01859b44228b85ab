import type { ApiPerson } from '../support/api'
import { arrangeRecorded } from '../support/arrange-recorded'
import { playRecorded } from '../support/record-over-http'
import { expectAccessible, expectAccessibleInBothThemes } from './axe'
import { expect, test } from './stage'

const settingsOf = (cohortId: string) => `/cohorts/${cohortId}/settings#recording`

/** A cohort of this person's own in which interviews may be recorded. */
async function cohortThatRecords({ api }: ApiPerson): Promise<string> {
  const { cohortId } = await api.cohort.create.mutate({ name: 'Promotion enregistrée' })
  const { grids: _, recording, ...settings } = await api.cohort.settings.query({ cohortId })
  await api.cohort.saveSettings.mutate({ ...settings, cohortId, recording: { ...recording, isOn: true } })
  return cohortId
}

test('an administrator sets the quota of recordings and tries their storage, line by line', async ({
  app,
  openAs,
}) => {
  const cohortId = await cohortThatRecords(app.administrator)
  const page = await openAs(app.administrator, settingsOf(cohortId))
  const space = page.getByRole('region', { name: 'Place sur le disque' })
  await expect(space.getByText('libre sur le disque')).toBeVisible()
  await expect(
    space.getByText(/^57\sMo filmé et 9\sMo en son seul pour 20\smin, d’après nos mesures/u),
  ).toBeVisible()
  await space.getByRole('textbox', { name: 'Quota de l’installation' }).fill('2')
  await space.getByRole('button', { name: 'Fixer ce quota' }).click()
  await expect(page.getByText(/^Le quota des enregistrements est de 2\sGo\.$/u)).toBeVisible()
  await expect(space.getByText(/^libre, sur un quota de 2\sGo/u)).toBeVisible()

  const storage = page.getByRole('region', { name: 'Stockage' })
  await storage.getByRole('button', { name: 'Vérifier' }).click()
  for (const line of [
    'Écrire, relire, effacer un essai',
    'Lire un passage au milieu',
    'Fichiers chiffrés, une clé par piste',
    'L’essai et sa clé sont détruits',
    'Effacements du dernier jour',
  ])
    await expect(
      storage.getByRole('listitem').filter({ hasText: line }).getByRole('img', { name: 'bon' }),
    ).toBeVisible()
  await expectAccessibleInBothThemes(page, 'room for recordings')
  await app.administrator.api.installation.saveMediaQuota.mutate({ bytes: null })
})

test('a coordinator reads what fits without its button, and erases everything that was recorded', async ({
  app,
  openAs,
}) => {
  const cast = await arrangeRecorded(app, 'voiceAndPicture')
  await playRecorded(app.url, cast, cast.liveSessionId)
  const page = await openAs(cast.coordinator, settingsOf(cast.cohortId))
  const space = page.getByRole('region', { name: 'Place sur le disque' })
  await expect(space.getByText(/entretiens filmés tiennent encore$/u)).toBeVisible()
  await expect(space.getByRole('textbox')).toHaveCount(0)
  await expect(space.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Stockage' })).toHaveCount(0)

  const danger = page.getByRole('group', { name: 'Effacer les enregistrements' })
  await expect(danger.getByText('1 enregistrement gardé, aucun reçu d’effacement.')).toBeVisible()
  await danger.getByRole('button', { name: 'Tout effacer maintenant' }).click()
  const dialog = page.getByRole('dialog', { name: /^Effacer 1 enregistrement de cette promotion/u })
  await expectAccessible(page, 'erasing all recordings', '[role="dialog"]')
  await dialog.getByRole('button', { name: 'Tout effacer' }).click()
  await expect(danger.getByText('Rien n’est gardé, 1 reçu d’effacement.')).toBeVisible()
  await expect(danger.getByRole('button')).toHaveCount(0)
  const mine = await openAs(cast.beneficiary, '/my-data/recordings')
  await expect(mine.getByText('effacé avec toute la promotion')).toBeVisible()
  await expect(mine.getByText('par la coordination, avec tous ceux de la promotion')).toBeVisible()
})
