import type { LetterFault } from '@/domain/mail/outbox'

/** Why a conversation with a mail server came to nothing, by the code of the library's error and of the server's answer. */
export function faultOf(error: unknown): LetterFault {
  const { code, responseCode: answer = 0 } = (error ?? {}) as { code?: string; responseCode?: number }
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return answer >= 400 && answer < 500 ? 'deferred' : 'credentials'
  if (code === 'ETLS') return 'noTls'
  // A 5xx before the letter was offered, such as a hostile greeting, says nothing about the letter.
  if (code === 'EENVELOPE' || code === 'EMESSAGE') {
    if (answer >= 500) return 'refused'
    return answer >= 400 ? 'deferred' : code === 'EENVELOPE' ? 'refused' : 'unreachable'
  }
  return answer >= 400 && answer < 500 ? 'deferred' : 'unreachable'
}
