import { TRPCError } from '@trpc/server'
import { notFound } from 'next/navigation'

/** What is not there and what is not yours look alike. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN')) notFound()
    throw error
  }
}
