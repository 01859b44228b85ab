import type { Row } from '../row'
import { caching } from './caching'
import { clientEvents } from './client-events'
import { connecting } from './connecting'
import { httpApi } from './http-api'
import { presence } from './presence'
import { signingIn } from './signing-in'
import { subscribing } from './subscribing'

export const rows: readonly Row[] = [
  ...connecting,
  ...subscribing,
  ...presence,
  ...clientEvents,
  ...caching,
  ...signingIn,
  ...httpApi,
]
