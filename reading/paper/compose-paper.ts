import type { Seat } from '@/domain/live-session/core/seat'
import { isErased } from '@/domain/live-session/purge/is-erased'
import { mayCompare } from '@/domain/live-session/views'
import { dayOf } from '@/i18n/zoned-time'
import { datesIn } from '@/reading/words/dates'
import type { ReaderWords } from '@/reading/words/reader-words'
import { agreement } from './compose/agreement'
import { figures } from './compose/figures'
import { lookFirst } from './compose/first'
import { marks } from './compose/marks'
import { observers } from './compose/observers'
import { overview, time } from './compose/overview'
import { beneficiaryReturn, readings } from './compose/readings'
import { recall } from './compose/recall'
import { sources } from './compose/sources'
import { takes } from './compose/takes'
import { brought, commitments, threads } from './compose/talk'
import { talk } from './compose/talk-time'
import { timelineSection } from './compose/timeline'
import type { Paper, Section } from './paper'
import { type Given, type Subject, subjectOf } from './subject'

/** Puts a debrief on paper: pure, from what one seat may see and the reader's language. What is not open yet is left out. */
export function composePaper(given: Given, said: ReaderWords): Paper {
  const zone = given.room.cohort.timeZone
  const words = { ...said, dates: datesIn(said.locale, zone) }
  const subject = subjectOf(given, words)
  const { room, cast } = subject
  const { t, dates } = words
  const persona = room.scenario.persona.shortName
  const advisor = cast.advisor?.name ?? ''
  const sections = sectionsOf(subject)
  return {
    locale: words.locale,
    title: t('debrief.title', { persona }),
    subtitle: [advisor, dates.longDate(room.scheduledFor)].filter(Boolean).join(' · '),
    subject: t('paper.subject'),
    sections: [
      ...sections,
      sources(
        subject,
        sections.flatMap(({ reads = [] }) => reads),
      ),
    ].filter((section) => section !== null),
    foot: t('paper.foot'),
    pageOf: (page, pages) => t('paper.pageOf', { page, pages }),
    fileName: t('paper.fileName', { persona, advisor, day: dayOf(room.scheduledFor, zone) }),
  }
}

/** The commitments stand on the first page: they are why one prints. Views that are shut have no section. */
function sectionsOf(subject: Subject): readonly Section[] {
  const isOpen = (seat: Seat) => !subject.shut.includes(seat)
  const { state } = subject
  const compares = mayCompare(subject.shut) && !isErased(state, 'marks')
  const isGiven = !isErased(state, 'returns')
  return [
    overview(subject),
    commitments(subject),
    timelineSection(subject),
    ...(compares ? [lookFirst(subject)] : []),
    time(subject),
    talk(subject),
    ...(isOpen('advisor') && isGiven ? [readings(subject)] : []),
    ...(isOpen('beneficiary') && isGiven ? [beneficiaryReturn(subject)] : []),
    recall(subject),
    ...(compares ? [figures(subject), agreement(subject), ...observers(subject)] : []),
    ...(isErased(state, 'marks') ? [] : [marks(subject)]),
    ...(isErased(state, 'marks') ? [] : [takes(subject)]),
    ...(isErased(state, 'comments') ? [] : [threads(subject)]),
    brought(subject),
  ].filter((section) => section !== null)
}
