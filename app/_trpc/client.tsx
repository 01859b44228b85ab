'use client'

import { ask, client } from './ask'
import { createOptions } from './options'

const options = createOptions(ask)

/** Options for TanStack Query, by the path of a procedure. */
export function useTRPC() {
  return options
}

/** The typed client, for calls that no query keeps. */
export function useTRPCClient() {
  return client
}
