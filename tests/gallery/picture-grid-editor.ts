import type { Page } from '@playwright/test'
import { addCode, changeCode } from '@/domain/observation/editing/codes'
import { draftGridSchema } from '@/domain/observation/editing/draft-grid-schema'
import { editsBetween } from '@/domain/observation/editing/edits-between'
import { withHotkey } from '@/domain/observation/editing/hotkeys'
import type { ApiPerson } from '../support/api'
import type { Camera } from './camera'
import type { People } from './cast'

/** The grids of a cohort, and the editor of one with a conflict to settle. */
export async function pictureGridEditor({ take }: Camera, { claire, sandrine }: People): Promise<void> {
  const { memberships } = await sandrine.api.person.me.query()
  const cohortId = memberships[0]?.cohortId ?? ''
  const cohort = `/cohorts/${cohortId}`
  const edited = await gridWithConflict(sandrine, cohortId)
  const editor = `${cohort}/grids/${edited}`
  await take('grids', { person: sandrine, path: `${cohort}/grids` })
  await take('grid-built-in', { person: claire, path: `${cohort}/grids/cep-entretien`, only: [1440, 390] })
  await take('grid-editor', { person: sandrine, path: editor, settle: openCode })
  await take('grid-editor-family', {
    person: sandrine,
    path: editor,
    settle: (page) => page.getByRole('button', { name: 'Techniques', exact: true }).last().click(),
    only: [1440, 390],
  })
  await take('grid-preview', { person: sandrine, path: editor, settle: enlargePreview, only: [1440, 820] })
}

/** A copy of the default grid with a posture of its own, on a key that a question has. */
async function gridWithConflict(person: ApiPerson, cohortId: string): Promise<string> {
  const item = { cohortId, kind: 'grid' } as const
  const { key } = await person.api.library.copy.mutate({ ...item, key: 'cep-entretien', owner: 'cohort' })
  const { state } = await person.api.library.editor.query({ ...item, key })
  const before = draftGridSchema.parse(state?.content)
  const named = { ...before, title: { fr: 'Entretien CEP, Lyon', en: 'CEP interview, Lyon' } }
  const added = addCode(named, 'postures', { fr: 'Présence', en: 'Presence' })
  const written = changeCode(added, 'presence', {
    definition: {
      fr: 'Le regard, le corps et le rythme restent avec la personne.',
      en: 'Gaze, body and pace stay with the person.',
    },
    hint: { fr: 'regard, corps, rythme', en: 'gaze, body, pace' },
    positiveIndicators: [
      { fr: 'Pose le stylo quand un ressenti arrive', en: 'Puts the pen down as a feeling comes' },
      { fr: 'Ajuste son débit à celui de l’autre', en: 'Adjusts their pace to the other’s' },
    ],
    negativeIndicators: [
      { fr: 'Écrit ou lit pendant que l’autre parle', en: 'Writes or reads while the other speaks' },
    ],
  })
  const after = withHotkey(written, { part: 'codes', key: 'presence' }, 'KeyJ')
  const edits = editsBetween(before, after).map((edit) => ({ ...edit, path: [...edit.path] }))
  await person.api.library.save.mutate({ ...item, key, edits })
  return key
}

async function openCode(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: /^(Plan de la grille|Outline of the grid)$/u })
    .getByRole('button', { name: /^(Présence|Presence)/u })
    .click()
}

async function enlargePreview(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Agrandir l’aperçu|Enlarge the preview)$/u }).click()
  await page.getByRole('dialog').waitFor()
}
