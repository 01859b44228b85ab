import * as z from 'zod/mini'
import { consentScopes } from './consent-scope'

export const consentCommands = [
  z.object({ type: z.literal('giveConsent'), scope: z.enum(consentScopes) }),
  z.object({ type: z.literal('withdrawConsent'), scope: z.enum(consentScopes) }),
] as const
