import type { Seat } from '@/domain/live-session/core/seat'
import type { LetterAbout, LetterKind } from '@/domain/mail/letter'
import type { LoggedKind } from '@/domain/retention/retention'
import type { Cause } from '@/domain/round-change/letters'
import type { CalendarSession } from '@/reading/calendar/calendar-session'

type AboutOf<K extends LetterKind> = Extract<LetterAbout, { kind: K }>

/** Letters that carry a link and tell of nothing else. */
export type LinkFacts = AboutOf<
  | 'invitation'
  | 'magicLink'
  | 'passwordReset'
  | 'addressChange'
  | 'addressChanged'
  | 'personasEnded'
  | 'erasureAsked'
>

/** That a person was erased: written beside the outbox, to an address that is kept nowhere any more. */
export type ErasedFacts = { readonly kind: 'erasureDone'; readonly url: string }

/** Letters about one live session. */
export type SessionFacts = { readonly session: CalendarSession } & (
  | {
      readonly kind:
        | 'sessionPlanned'
        | 'cancellationUndone'
        | 'seatsChanged'
        | 'tomorrow'
        | 'selfAssessmentOwed'
    }
  | { readonly kind: 'sessionMoved'; readonly from: number; readonly of: 'hour' | 'place' }
  /** `absent`: what they are called. */
  | { readonly kind: 'absenceSaid'; readonly absent: string }
  /** `reason`: the canceller's words. */
  | { readonly kind: 'sessionCancelled'; readonly reason: string | null }
  /** `what`: the reader's own words, where they were not erased. */
  | {
      readonly kind: 'commitmentDue' | 'commitmentLate'
      readonly commitmentId: string
      readonly due: string
      readonly what: string | null
    }
)

/** The reader's sessions in a round, in their order. */
export type RoundFacts = {
  readonly kind: 'roundPublished'
  readonly title: string
  readonly sessions: readonly CalendarSession[]
}

/** What changed for the reader in a published round, in the order of hours. */
export type RoundChangeFacts = {
  readonly kind: 'roundChanged'
  readonly title: string
  readonly of: 'changed' | 'cancelled' | 'toDraft'
  /** `from`: when it should have been, epoch ms; `seat`: what the reader's was. */
  readonly sessions: readonly {
    readonly session: CalendarSession
    readonly from: number
    readonly seat: Seat | null
    readonly causes: readonly Cause[]
  }[]
  /** Why the round was cancelled, in the canceller's words. */
  readonly reason: string | null
}

/** What is kept of the reader's interviews and will be erased in a month (YYYY-MM). */
export type ErasureFacts = {
  readonly kind: 'erasureComing'
  readonly month: string
  readonly timeZone: string
  readonly kinds: readonly {
    readonly kind: LoggedKind
    readonly sessions: number
    /** Epoch ms. */
    readonly firstAt: number
  }[]
}

/** Members are asked when they cannot. `until`: until when the link opens; moments in epoch ms. */
export type AvailabilityFacts = {
  readonly kind: 'availabilityAsked' | 'availabilityReminder'
  readonly requestId: string
  readonly title: string
  readonly cohortName: string
  readonly timeZone: string
  readonly hours: number
  readonly answerBy: number
  readonly until: number
  /** Whether hours were added after people were asked. */
  readonly isAgain: boolean
}

/** A moment waits to be prepared. `until`: until when, epoch ms; `name`: of the person in it. */
export type QuestionFacts = {
  readonly kind: 'questionReminder'
  readonly cohortId: string
  readonly questionId: string
  readonly cohortName: string
  readonly timeZone: string
  readonly name: string
  readonly until: number
}

/** Everything a letter is written from, as it was when the letter leaves. */
export type LetterFacts =
  | LinkFacts
  | ErasedFacts
  | SessionFacts
  | RoundFacts
  | AvailabilityFacts
  | QuestionFacts
  | RoundChangeFacts
  | ErasureFacts
