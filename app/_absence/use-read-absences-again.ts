import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '@/app/_trpc/client'

/** Reads again all that shows who said that they cannot come, on the pages around the rooms. */
export function useReadAbsencesAgain(): () => Promise<unknown> {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const shown = [
    trpc.liveSession.mine.queryFilter(),
    trpc.today.overview.queryFilter(),
    trpc.cohort.pathFilter(),
  ]
  return () => Promise.all(shown.map((filter) => queries.invalidateQueries(filter)))
}
