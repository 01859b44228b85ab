import type { RouterOutputs } from '@/app/_trpc/types'

export type AccountStanding = {
  account: RouterOutputs['installation']['accounts']['accounts'][number]
  isSelf: boolean
  /** The last administrator: the mark stays. */
  isLast: boolean
  /** Whether the setting asks for an administrator's leave to create cohorts. */
  isAllowanceAsked: boolean
}
