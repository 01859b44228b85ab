import { describe, expect, it } from 'vitest'
import { offerPersonas, type Persona } from '@/app/(entry)/_entry/persona-groups'

const line = { fr: '', en: '' }
const today = (id: string, status: 'scheduled' | 'interview' | 'selfAssessment', scheduledFor = 0) => ({
  id,
  status,
  scheduledFor,
})
const person = (
  userId: string,
  role: Persona['role'],
  seatToday: Persona['seatToday'] = null,
  interview: Persona['today'] = null,
): Persona => ({ userId, name: userId, form: 'neutral', role, line, seatToday, today: interview })
const ids = (personas: readonly Persona[]) => personas.map(({ userId }) => userId)

const day = today('day', 'scheduled', 5)
const cast = [
  person('claire', 'supervisor', 'supervisor', day),
  person('ines', 'learner', 'advisor', day),
  person('thomas', 'learner', 'beneficiary', day),
  person('lea', 'learner', 'observer', day),
]
const others = [
  person('hugo', 'learner', 'advisor', today('lost', 'scheduled', 1)),
  person('moussa', 'learner', 'advisor', today('late', 'selfAssessment')),
  person('paul', 'supervisor', 'supervisor', today('on', 'interview')),
  person('sandrine', 'coordinator'),
  person('sofia', 'learner'),
  person('anne', 'supervisor'),
]

describe('The personas of the demonstration', () => {
  it('begin with the interview to start, who organises and who owes a self-assessment', () => {
    const offered = offerPersonas([...others, ...cast])
    expect(offered.toStart?.interview).toEqual(day)
    expect(ids(offered.toStart?.personas ?? [])).toEqual(['ines', 'thomas', 'claire', 'lea'])
    expect(ids(offered.beside)).toEqual(['sandrine', 'moussa'])
    expect(offered.others.map(({ role, personas }) => [role, ids(personas)])).toEqual([
      ['learner', ['hugo', 'sofia']],
      ['supervisor', ['paul', 'anne']],
    ])
  })

  it('are six at first all the same where no interview waits', () => {
    const idle = [...cast, ...others].map(({ userId, role }) => person(userId, role))
    const offered = offerPersonas(idle)
    expect(offered.toStart).toBeNull()
    expect(ids(offered.beside)).toEqual(['sandrine', 'claire', 'ines', 'thomas', 'lea', 'hugo'])
    expect(offered.others.flatMap(({ personas }) => ids(personas))).toHaveLength(idle.length - 6)
  })

  it('are each offered exactly once', () => {
    const all = [...cast, ...others]
    const { toStart, beside, others: rest } = offerPersonas(all)
    const offered = [...(toStart?.personas ?? []), ...beside, ...rest.flatMap(({ personas }) => personas)]
    expect(ids(offered).sort()).toEqual(ids(all).sort())
  })
})
