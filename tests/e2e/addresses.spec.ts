import { randomUUID } from 'node:crypto'
import { presenceChannel, seatChannel } from '@/domain/live-session/follow/channels'
import { command } from '../support/api'
import { addressesOf, routeRows } from './route-rows'
import { castForDoors, circles, type Doors, everybody, type Who } from './routes-cast'
import { expect, test } from './stage'

/** Asks the server for every address as every kind of person, as a browser would. */

// One worker asks all of it: everybody is arranged once, and the last story ends the interview.
test.describe.configure({ mode: 'default' })

let url: string
let doors: Doors
test.beforeAll(async ({ app }) => {
  url = app.url
  doors = await castForDoors(url, app.administrator)
  const { supervisor } = doors.people
  await command(supervisor, doors.liveSessionId, { type: 'openBriefing' })
  await command(supervisor, doors.liveSessionId, { type: 'startInterview', anyway: true })
})

test('every address there is has its row, and nothing else has', () => {
  expect(Object.keys(routeRows).sort()).toEqual(addressesOf(new URL('../../app/', import.meta.url)))
})

for (const [address, row] of Object.entries(routeRows)) {
  test(`${address} answers everybody as its row says`, async () => {
    const told = Object.fromEntries(
      await Promise.all(
        everybody.map(async (who) => [who, (await ask(who, row.path(doors))).answer] as const),
      ),
    )
    expect(told).toEqual(row.answers)
  })
}

test('what one may not see is answered like what is not there, as a page, as data and as a file', async () => {
  const nowhere = {
    cohortId: randomUUID(),
    roundId: randomUUID(),
    liveSessionId: randomUUID(),
    draftId: randomUUID(),
    token: doors.token,
  }
  for (const [index, [address, row]] of Object.entries(routeRows).entries()) {
    // All of a circle are refused by one rule, and every status is asked above: each address is read by one of each, in turn.
    for (const who of oneOfEach(circlesOfPlace, (each) => row.answers[each] === '404', index)) {
      const hidden = [doors, who.startsWith('strange') ? nowhere : { ...doors.strange, token: '' }]
      // An address without an id is one and the same for all of them, and asked once.
      const paths = new Set(hidden.map((ids) => row.path(ids)))
      for (const headers of [{}, { rsc: '1' }] as Record<string, string>[]) {
        const absent = await ask(who, row.path(nowhere), { headers })
        for (const path of paths) {
          const forbidden = path === row.path(nowhere) ? absent : await ask(who, path, { headers })
          expect(forbidden.answer, `${who} at ${address}`).toBe(absent.answer)
          // Parts of the data come in any order, so they are searched for ids instead of compared.
          if (!headers.rsc) expect(visible(forbidden.body), address).toBe(visible(absent.body))
          for (const id of idsHiddenFrom(who)) expect(forbidden.body, address).not.toContain(id)
        }
      }
    }
  }
})

test('a channel is refused alike whatever it is and whatever account asks', async () => {
  const { liveSessionId, strange, people } = doors
  const channels = [
    presenceChannel(liveSessionId),
    ...(['advisor', 'beneficiary'] as const).map((seat) =>
      seatChannel(liveSessionId, { seat, personId: people[seat].id }),
    ),
    ...(['supervisor', 'second', 'observer'] as const).map((who) =>
      seatChannel(liveSessionId, {
        seat: who === 'observer' ? 'observer' : 'supervisor',
        personId: people[who].id,
      }),
    ),
    presenceChannel(strange.liveSessionId),
    presenceChannel(randomUUID()),
    'public',
    '',
  ]
  const owners: (readonly Who[])[] = [
    circles.seated,
    ...[['advisor'], ['beneficiary'], ['supervisor'], ['second'], ['observer']].map((each) => each as Who[]),
    ['strangeAdvisor', 'strangeSupervisor'],
  ]
  for (const [index, channel] of channels.entries()) {
    for (const who of everybody) {
      const body = new URLSearchParams({ socket_id: '12.34', channel_name: channel }).toString()
      const { answer, body: told } = await ask(who, '/api/realtime/auth', formOf(body))
      const mayListen = owners[index]?.includes(who) ?? false
      const expected = who === 'signedOut' ? '401' : mayListen ? '200' : '403'
      expect(answer, `${who} at ${channel}`).toBe(expected)
      if (!mayListen) expect(told).toBe('{"error":"This channel is not open to you."}')
    }
  }
})

test('the realtime engine serves its HTTP API to no program, unless it is switched on for other programs', async () => {
  for (const path of ['/apps/1/channels', '/apps/1/events', '/rt/apps/1/channels']) {
    for (const who of ['signedOut', 'coordinator', 'supervisor'] as const) {
      const { answer, body } = await ask(who, path)
      expect(answer, `${who} at ${path}`).toBe('404')
      expect(body).not.toContain(doors.liveSessionId)
    }
  }
})

test('once it is unsealed its paper is for its seats, as far as views are open, and still for no other account', async () => {
  const { supervisor } = doors.people
  await command(supervisor, doors.liveSessionId, { type: 'sendCue', text: 'un signal gardé' })
  await command(supervisor, doors.liveSessionId, { type: 'endInterview' })
  await command(supervisor, doors.liveSessionId, { type: 'unseal', overrideReason: 'pour cet essai' })
  for (const page of ['print', 'debrief.pdf']) {
    const told: Record<string, string> = {}
    for (const who of everybody) {
      told[who] = (await ask(who, `/sessions/${doors.liveSessionId}/${page}`)).answer
    }
    const expected = routeRows[`/sessions/[liveSessionId]/${page}`]?.answers
    expect(told).toEqual({ ...expected, ...Object.fromEntries(circles.seated.map((who) => [who, '200'])) })
  }
  const printed = async () =>
    (await ask('beneficiary', `/sessions/${doors.liveSessionId}/print`)).body.includes('un signal gardé')
  expect(await printed(), 'before the supervisors’ view is open').toBe(false)
  await command(supervisor, doors.liveSessionId, { type: 'openViews', seats: ['supervisor'] })
  expect(await printed(), 'once it is').toBe(true)
})

/** The people whose place in a cohort differs. */
const circlesOfPlace = [
  circles.signedOut,
  circles.demonstration,
  circles.elsewhere,
  circles.withoutSeat,
  circles.seated,
]

/** From each group one member that fits, another one for another turn. */
function oneOfEach(groups: readonly (readonly Who[])[], fits: (who: Who) => boolean, turn: number): Who[] {
  return groups.flatMap((group) => {
    const fitting = group.filter(fits)
    return fitting.slice(turn % fitting.length).slice(0, 1)
  })
}

type Asking = { method?: string; headers?: Record<string, string>; body?: string }

function formOf(body: string): Asking {
  return { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body }
}

/** What one person is answered: the status, or where they are sent on to, and the whole body. */
async function ask(who: Who, path: string, { headers, ...rest }: Asking = {}) {
  const cookie = who === 'signedOut' ? '' : doors.people[who].cookie
  const answered = await fetch(url + path, {
    ...rest,
    headers: { ...headers, cookie, origin: url, 'accept-language': 'fr' },
    // Next redirects a request for data to an address of its own first.
    redirect: headers?.rsc ? 'follow' : 'manual',
  })
  const to = answered.headers.get('location')
  return {
    answer: to ? `→ ${new URL(to, url).pathname}` : String(answered.status),
    body: await answered.text(),
  }
}

/** What a page shows of itself, without its data. */
function visible(body: string): string {
  return body.replaceAll(/<(script|style)\b.*?<\/\1>/gsu, '').replaceAll(/<[^>]*>/gu, ' ')
}

/** Ids of the people who sit in either live session, but their own. */
function idsHiddenFrom(who: Who): string[] {
  const seated = [...circles.seated, 'strangeSupervisor', 'strangeAdvisor'] as const
  return seated.filter((each) => each !== who).map((each) => doors.people[each].id)
}
