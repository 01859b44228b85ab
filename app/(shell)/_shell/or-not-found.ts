import { TRPCError } from '@trpc/server'
import { notFound } from 'next/navigation'

/** Answers « not found » for a missing thing and for one the reader may not see alike. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN')) notFound()
    throw error
  }
}
