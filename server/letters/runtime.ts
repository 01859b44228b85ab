import type { Runtime as InterviewRuntime } from '@/server/interview/runtime'
import type { MailConfig } from './mail/config'

/** The running server with what letters need. */
export type Runtime = InterviewRuntime & {
  /** Null: no mail is sent, and the outbox is only looked at. */
  readonly env: { readonly mail: MailConfig | null }
}
