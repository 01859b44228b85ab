import type { Cast } from './api'

/** Has the coordinator begin to write a moment for « Et vous, là ? », empty or from another. Returns the id of the draft. */
export async function draftMoment(
  { coordinator, cohortId }: Pick<Cast, 'coordinator' | 'cohortId'>,
  from?: string,
): Promise<string> {
  const { draftId } = await coordinator.api.stimulusDraft.begin.mutate({
    cohortId,
    wish: from === undefined ? { kind: 'new' } : { kind: 'copy', stimulusKey: from },
    language: 'fr',
  })
  return draftId
}
