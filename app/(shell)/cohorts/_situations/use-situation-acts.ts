import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTRPC } from '@/app/_trpc/client'
import { useItemActs } from '../_library/use-item-acts'

/** Where a situation is written, or only read. */
export function editorOf(cohortId: string, key: string): string {
  return `/cohorts/${cohortId}/situations/${encodeURIComponent(key)}`
}

/** Everything a cohort may use, drafts and archived situations too, and what one may do with each. */
export function useSituationActs(cohortId: string) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const options = trpc.library.list.queryOptions({ cohortId, kind: 'scenario' })
  const { data: list } = useSuspenseQuery(options)
  const acts = useItemActs(
    (key) => editorOf(cohortId, key),
    () =>
      Promise.all([
        queryClient.invalidateQueries(trpc.library.list.queryFilter()),
        queryClient.invalidateQueries(trpc.scenario.library.queryFilter()),
      ]),
  )
  const mayWrite = (key: string) => list.items.find((each) => each.key === key)?.mayWrite ?? false
  return { list, acts, mayWrite }
}
