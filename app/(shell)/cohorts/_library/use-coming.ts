import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import type { ItemAddress } from './use-draft'

type Coming = RouterOutputs['library']['comingUse']
const unknown: Coming = { version: null, rounds: [], mayUse: false }

/** Which interviews to come will take an item; none while that is read. */
export function useComing(address: ItemAddress): Coming {
  return useQuery(useTRPC().library.comingUse.queryOptions(address)).data ?? unknown
}
