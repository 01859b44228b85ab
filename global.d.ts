import type { Locale } from '@/domain/localized'
import type absence from '@/i18n/messages/fr/absence.json'
import type account from '@/i18n/messages/fr/account.json'
import type administration from '@/i18n/messages/fr/administration.json'
import type agreed from '@/i18n/messages/fr/agreed.json'
import type agreement from '@/i18n/messages/fr/agreement.json'
import type archive from '@/i18n/messages/fr/archive.json'
import type availability from '@/i18n/messages/fr/availability.json'
import type brief from '@/i18n/messages/fr/brief.json'
import type briefing from '@/i18n/messages/fr/briefing.json'
import type brought from '@/i18n/messages/fr/brought.json'
import type capture from '@/i18n/messages/fr/capture.json'
import type cohort from '@/i18n/messages/fr/cohort.json'
import type common from '@/i18n/messages/fr/common.json'
import type consents from '@/i18n/messages/fr/consents.json'
import type console from '@/i18n/messages/fr/console.json'
import type debrief from '@/i18n/messages/fr/debrief.json'
import type doctor from '@/i18n/messages/fr/doctor.json'
import type entry from '@/i18n/messages/fr/entry.json'
import type erasure from '@/i18n/messages/fr/erasure.json'
import type errors from '@/i18n/messages/fr/errors.json'
import type exchange from '@/i18n/messages/fr/exchange.json'
import type findings from '@/i18n/messages/fr/findings.json'
import type gridChoice from '@/i18n/messages/fr/gridChoice.json'
import type grids from '@/i18n/messages/fr/grids.json'
import type heard from '@/i18n/messages/fr/heard.json'
import type kept from '@/i18n/messages/fr/kept.json'
import type lacks from '@/i18n/messages/fr/lacks.json'
import type lending from '@/i18n/messages/fr/lending.json'
import type library from '@/i18n/messages/fr/library.json'
import type limits from '@/i18n/messages/fr/limits.json'
import type mail from '@/i18n/messages/fr/mail.json'
import type meeting from '@/i18n/messages/fr/meeting.json'
import type myRecordings from '@/i18n/messages/fr/myRecordings.json'
import type outbox from '@/i18n/messages/fr/outbox.json'
import type palette from '@/i18n/messages/fr/palette.json'
import type paper from '@/i18n/messages/fr/paper.json'
import type planning from '@/i18n/messages/fr/planning.json'
import type preferences from '@/i18n/messages/fr/preferences.json'
import type progress from '@/i18n/messages/fr/progress.json'
import type recall from '@/i18n/messages/fr/recall.json'
import type recorder from '@/i18n/messages/fr/recorder.json'
import type recordingConsent from '@/i18n/messages/fr/recordingConsent.json'
import type records from '@/i18n/messages/fr/records.json'
import type reflection from '@/i18n/messages/fr/reflection.json'
import type rehearsal from '@/i18n/messages/fr/rehearsal.json'
import type remarks from '@/i18n/messages/fr/remarks.json'
import type retention from '@/i18n/messages/fr/retention.json'
import type room from '@/i18n/messages/fr/room.json'
import type roundAbsence from '@/i18n/messages/fr/roundAbsence.json'
import type roundChange from '@/i18n/messages/fr/roundChange.json'
import type rounds from '@/i18n/messages/fr/rounds.json'
import type settings from '@/i18n/messages/fr/settings.json'
import type situationEditor from '@/i18n/messages/fr/situationEditor.json'
import type situations from '@/i18n/messages/fr/situations.json'
import type state from '@/i18n/messages/fr/state.json'
import type stimuli from '@/i18n/messages/fr/stimuli.json'
import type supervision from '@/i18n/messages/fr/supervision.json'
import type takes from '@/i18n/messages/fr/takes.json'
import type talk from '@/i18n/messages/fr/talk.json'

import type thread from '@/i18n/messages/fr/thread.json'
import type timeline from '@/i18n/messages/fr/timeline.json'
import type today from '@/i18n/messages/fr/today.json'
import type wall from '@/i18n/messages/fr/wall.json'
import type year from '@/i18n/messages/fr/year.json'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: {
      absence: typeof absence
      account: typeof account
      administration: typeof administration
      agreed: typeof agreed
      agreement: typeof agreement
      availability: typeof availability
      brief: typeof brief
      archive: typeof archive
      briefing: typeof briefing
      brought: typeof brought
      capture: typeof capture
      recorder: typeof recorder
      cohort: typeof cohort
      common: typeof common
      consents: typeof consents
      console: typeof console
      debrief: typeof debrief
      doctor: typeof doctor
      entry: typeof entry
      erasure: typeof erasure
      errors: typeof errors
      findings: typeof findings
      library: typeof library
      grids: typeof grids
      gridChoice: typeof gridChoice
      lacks: typeof lacks
      kept: typeof kept
      limits: typeof limits
      heard: typeof heard
      mail: typeof mail
      meeting: typeof meeting
      palette: typeof palette
      myRecordings: typeof myRecordings
      outbox: typeof outbox
      paper: typeof paper
      planning: typeof planning
      preferences: typeof preferences
      progress: typeof progress
      recall: typeof recall
      reflection: typeof reflection
      retention: typeof retention
      recordingConsent: typeof recordingConsent
      records: typeof records
      room: typeof room
      state: typeof state
      lending: typeof lending
      stimuli: typeof stimuli
      supervision: typeof supervision
      roundAbsence: typeof roundAbsence
      roundChange: typeof roundChange
      rounds: typeof rounds
      settings: typeof settings
      situationEditor: typeof situationEditor
      situations: typeof situations
      exchange: typeof exchange
      rehearsal: typeof rehearsal
      remarks: typeof remarks
      takes: typeof takes
      talk: typeof talk
      thread: typeof thread
      timeline: typeof timeline
      today: typeof today
      wall: typeof wall
      year: typeof year
    }
  }
}
