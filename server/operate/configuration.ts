import { type RelaySettings, readRelaySettings } from '@/server/interview/meeting/relay-config'
import { type MailConfig, readMailConfig } from '@/server/letters/mail/config'
import { type IdentityProvider, readIdentityProviders } from '@/server/people/sign-in/identity-providers'
import { type Env, readEnv } from '@/server/platform/env'

/** Every setting of an installation: those of the platform, and those that a floor above reads from the same variables. */
export type Configuration = Env & {
  /** Null: no mail is sent, and the outbox is only looked at. */
  readonly mail: MailConfig | null
  readonly identityProviders: readonly IdentityProvider[]
  /** By which servers browsers find a path to each other for sound and picture; null: directly, or not at all. */
  readonly relay: RelaySettings | null
}

/**
 * Reads and checks every variable of the process, as `readEnv` does for the platform.
 * @throws ConfigurationError with one sentence that names the variable
 */
export function readConfiguration(
  source: Record<string, string | undefined> = process.env,
  isTerminal?: boolean,
  secretIn?: (dataDir: string) => string,
): Configuration {
  return {
    ...readEnv(source, isTerminal, secretIn),
    mail: readMailConfig(source),
    identityProviders: readIdentityProviders(source),
    relay: readRelaySettings(source),
  }
}
