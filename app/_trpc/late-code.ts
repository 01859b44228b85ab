import { createLateCode } from '@/client/late-code'
import { failingLoads } from '@/client/load-with-retry'
import { askBuild } from './server-build'

/** How the code that this page loads later is coming along. */
export const lateCode = createLateCode(failingLoads, askBuild)
