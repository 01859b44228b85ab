import type { Exchange } from './exchange'
import { helene } from './exchanges/helene/helene'
import { karim } from './exchanges/karim/karim'
import { mireille } from './exchanges/mireille/mireille'

/** The written exchanges every installation has, in the order in which they are offered. */
export const exchanges: readonly [Exchange, Exchange, Exchange] = [mireille, karim, helene]
