import { useState } from 'react'
import type { RouterOutputs } from '@/app/_trpc/types'

/** What a person who goes supervises in one cohort, with the colleagues who could take it. */
export type Supervised = RouterOutputs['erasure']['supervised'][number]

/** Which colleagues take over the interviews of a person who goes, cohort by cohort; supervisors are ticked at first. */
export function useSharing(supervised: readonly Supervised[]) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string[]>>>({})
  const amongIn = ({ cohortId, colleagues }: Supervised) =>
    chosen[cohortId] ?? colleagues.filter(({ isSupervisor }) => isSupervisor).map(({ personId }) => personId)
  const all = supervised.map((each) => ({ cohortId: each.cohortId, amongIds: amongIn(each) }))
  return {
    amongIn,
    choose: (cohortId: string, amongIds: string[]) => setChosen({ ...chosen, [cohortId]: amongIds }),
    sharing: all.filter(({ amongIds }) => amongIds.length > 0),
  }
}

export type Sharing = ReturnType<typeof useSharing>
