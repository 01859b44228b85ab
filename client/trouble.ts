import type { LateCode } from './late-code'

/** What stands in the way of the work besides the network, as the server's answers show. */
export type Trouble = {
  readonly storage: 'well' | 'unavailable' | 'full'
  readonly signedOut: boolean
  /** This page's security policy forbids the socket: the page was made for a realtime engine at another address. */
  readonly socketBlocked: boolean
  /** The release that answered last; null before any answer. */
  readonly serverBuild: string | null
  readonly lateCode: LateCode
}

export type TroubleInput =
  /** Something was read: the database answers. */
  | { readonly type: 'read' }
  /** Something was written: the database has room as well. */
  | { readonly type: 'accepted' }
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'served'; readonly build: string }
  | { readonly type: 'socketBlocked' }
  | { readonly type: 'lateCode'; readonly lateCode: LateCode }

export const noTrouble: Trouble = {
  storage: 'well',
  signedOut: false,
  socketBlocked: false,
  serverBuild: null,
  lateCode: 'coming',
}

export function noteTrouble(before: Trouble, input: TroubleInput): Trouble {
  switch (input.type) {
    case 'read':
      return change(before, { storage: before.storage === 'full' ? 'full' : 'well', signedOut: false })
    case 'accepted':
      return change(before, { storage: 'well', signedOut: false })
    case 'refused':
      return refused(before, input.reason)
    case 'served':
      return change(before, { serverBuild: input.build })
    case 'socketBlocked':
      return change(before, { socketBlocked: true })
    case 'lateCode':
      return change(before, { lateCode: input.lateCode })
    default: {
      const unknown: never = input
      return unknown
    }
  }
}

function refused(before: Trouble, reason: string): Trouble {
  if (reason === 'storageFull') return change(before, { storage: 'full', signedOut: false })
  if (reason === 'storageUnavailable') return change(before, { storage: 'unavailable' })
  if (reason === 'signedOut') return change(before, { signedOut: true })
  return before
}

function change(before: Trouble, to: Partial<Trouble>): Trouble {
  const after = { ...before, ...to }
  const isSame =
    after.storage === before.storage &&
    after.signedOut === before.signedOut &&
    after.socketBlocked === before.socketBlocked &&
    after.serverBuild === before.serverBuild &&
    after.lateCode === before.lateCode
  return isSame ? before : after
}

export const notices = [
  'storageFull',
  'storageUnavailable',
  'signedOut',
  'serverFault',
  'codeUnreachable',
  'codeGone',
  'outdated',
  'codeMissing',
  'engineMoved',
  'realtimeRefused',
] as const
export type Notice = (typeof notices)[number]

type Situation = {
  readonly trouble: Trouble
  readonly pageBuild: string | null
  readonly isRealtimeRefused: boolean
  readonly isLive: boolean
  /** Something waits at which the server failed for a reason of its own. */
  readonly isFaulty: boolean
}

/** The one thing to say, the worst first; null when there is nothing. */
export function noticeOf(situation: Situation): Notice | null {
  const { trouble, pageBuild, isRealtimeRefused, isLive, isFaulty } = situation
  if (trouble.storage === 'full') return 'storageFull'
  if (trouble.storage === 'unavailable') return 'storageUnavailable'
  if (trouble.signedOut) return 'signedOut'
  if (isFaulty) return 'serverFault'
  // To reload a page while the server does not answer would lose the page.
  if (trouble.lateCode === 'unreachable') return 'codeUnreachable'
  if (isOutdated(trouble, pageBuild)) return trouble.lateCode === 'coming' ? 'outdated' : 'codeGone'
  if (trouble.lateCode === 'missing') return 'codeMissing'
  if (trouble.socketBlocked && !isLive) return 'engineMoved'
  return isRealtimeRefused ? 'realtimeRefused' : null
}

/** Whether another release answers than the one this page came from. */
export function isOutdated({ serverBuild }: Trouble, pageBuild: string | null): boolean {
  return serverBuild !== null && pageBuild !== null && serverBuild !== pageBuild
}
