import type { Runtime as PrivacyRuntime } from '@/server/privacy/runtime'
import type { Configuration } from './configuration'

/** The running server with every setting of the installation. */
export type Runtime = PrivacyRuntime & { readonly env: Configuration }
