import type { ApiPerson } from './api'

/** A situation of the cohort, copied from a built-in one and published, with a draft of its second version open. Gives its key. */
export async function writeSituation({ api }: ApiPerson, cohortId: string): Promise<string> {
  const kind = 'scenario' as const
  const { key } = await api.library.copy.mutate({ cohortId, kind, key: 'gerard', owner: 'cohort' })
  const at = { cohortId, kind, key }
  await api.library.openBrief.mutate(at)
  const { revision, state } = await api.library.editor.query(at)
  await api.library.publish.mutate({ ...at, revision })
  const brief = (state?.content.privateBrief ?? { fr: '' }) as { fr: string }
  const reveals = (state?.content.reveals ?? []) as { id: string; move: string | null }[]
  const first = reveals[0]?.id ?? ''
  await api.library.save.mutate({
    ...at,
    edits: [
      {
        path: ['privateBrief', 'fr'],
        from: brief.fr,
        to: `${brief.fr} Si l’on vous laisse un silence, parlez de l’atelier.`,
      },
      { path: ['reveals', first, 'move'], from: null, to: 'openQuestion' },
      { path: ['difficulty'], from: 'hard', to: 'medium' },
    ],
  })
  return key
}
