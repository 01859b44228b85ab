'use client'

import { useCourse } from './use-console'

/** Whether the clock stands still: no phase goes on, and no cue leaves, as the advisor is out of the interview. */
export function useIsStopped(): boolean {
  const { stage } = useCourse()
  return stage.status === 'interview' && stage.pace !== 'running'
}
