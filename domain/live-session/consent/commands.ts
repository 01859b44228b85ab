import * as z from 'zod/mini'
import { consentScopes, consentWordings } from './consent-scope'

export const consentCommands = [
  z.object({
    type: z.literal('giveConsent'),
    scope: z.enum(consentScopes),
    // A page of an earlier release names none.
    wording: z._default(z.literal(consentWordings), 1),
  }),
  z.object({ type: z.literal('withdrawConsent'), scope: z.enum(consentScopes) }),
] as const
