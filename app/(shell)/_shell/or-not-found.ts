import { TRPCError } from '@trpc/server'
import { notFound, redirect } from 'next/navigation'
import { endedRefusal } from '@/app/_trpc/ended-refusal'

/** Refusals of an address: an invalid id, an unknown one, and one the reader may not see. */
const REFUSALS: readonly TRPCError['code'][] = ['BAD_REQUEST', 'NOT_FOUND', 'FORBIDDEN']

/** Answers « not found » for a missing thing and for one the reader may not see alike; a cohort they have left is told as such. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (endedRefusal(error)) redirect('/cohorts/left')
    if (error instanceof TRPCError && REFUSALS.includes(error.code)) notFound()
    throw error
  }
}
