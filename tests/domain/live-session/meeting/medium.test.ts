import { describe, expect, it, test } from 'vitest'
import type { Place, Where } from '@/domain/live-session/core/plan'
import { seats } from '@/domain/live-session/core/seat'
import type { Stage, Status } from '@/domain/live-session/core/stage'
import {
  isMeetingOffered,
  mayMeet,
  mediumOf,
  passesSelfAssessment,
  voiceOf,
} from '@/domain/live-session/meeting/medium'

const link: Where = { kind: 'link', url: 'https://visio.example.org/a' }
const room: Where = { kind: 'room', name: 'Salle Ampère' }

test.each<[Place, Where, string | null]>([
  ['room', null, null],
  ['room', room, null],
  ['audio', null, 'audio'],
  ['audio', link, null],
  ['video', null, 'video'],
  ['video', room, 'video'],
  ['video', link, null],
])('where the place is %s and %o is said of it, the medium is %s', (place, where, medium) => {
  expect(mediumOf({ place, where })).toBe(medium)
})

const stages: readonly Stage[] = [
  { status: 'unscheduled' },
  { status: 'scheduled' },
  { status: 'briefing' },
  ...(['running', 'paused', 'halted'] as const).map((pace) => ({ status: 'interview', pace }) as const),
  { status: 'selfAssessment' },
  { status: 'debrief' },
  { status: 'closed' },
  { status: 'cancelled', reason: null },
]

it('people meet from the briefing on, and no newcomer is asked in once it is closed', () => {
  const meeting: Status[] = ['briefing', 'interview', 'selfAssessment', 'debrief', 'closed']
  for (const stage of stages) {
    expect(mayMeet(stage), stage.status).toBe(meeting.includes(stage.status))
    expect(isMeetingOffered(stage), stage.status).toBe(mayMeet(stage) && stage.status !== 'closed')
  }
})

describe('who is heard', () => {
  const said = (seat: (typeof seats)[number]) => stages.map((stage) => voiceOf(seat, stage))

  it.each([
    ['advisor', ['shut', 'shut', 'open', 'open', 'open', 'open', 'muted', 'open', 'open', 'shut']],
    ['beneficiary', ['shut', 'shut', 'open', 'open', 'open', 'open', 'muted', 'open', 'open', 'shut']],
    ['supervisor', ['shut', 'shut', 'open', 'shut', 'open', 'open', 'muted', 'open', 'open', 'shut']],
    ['observer', ['shut', 'shut', 'muted', 'shut', 'shut', 'shut', 'shut', 'open', 'open', 'shut']],
  ] as const)('the %s, stage by stage', (seat, expected) => {
    expect(said(seat)).toEqual(expected)
  })

  it('no person is where people may not meet', () => {
    for (const stage of stages.filter((each) => !mayMeet(each)))
      for (const seat of seats) expect(voiceOf(seat, stage)).toBe('shut')
  })
})

it('a page passes the self-assessment where it knew a stage before it and then knows one after it', () => {
  const passing = stages.flatMap((before) =>
    stages.filter((now) => passesSelfAssessment(before, now)).map((now) => `${before.status} ${now.status}`),
  )
  expect(new Set(passing)).toEqual(
    new Set(['briefing debrief', 'briefing closed', 'interview debrief', 'interview closed']),
  )
})
