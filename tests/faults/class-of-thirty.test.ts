import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import Pusher from 'pusher-js'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { BrowserConnection } from '@/domain/live-session/follow/browser-connection'
import { questionChanged, questionChannel } from '@/domain/stimulus/question-channel'
import { type ApiPerson, giveAccounts, password, signUp } from '../support/api'
import { type AppServer, startApp } from '../support/app-server'
import { type GivenAccounts, openGivenAccounts } from '../support/given-accounts'
import { until } from '../support/until'
import { luckOf } from './random'
import { report } from './report'
import { seeds } from './size'

const size = 30
/** Both calls of a page to the server: whether it answers, a page asks again. */
const againAfterMs = 300

let app: AppServer
let accounts: GivenAccounts
let coordinator: ApiPerson
let learners: readonly ApiPerson[]
let cohortId: string
beforeAll(async () => {
  app = await startApp({ TRIADE_DEMO: '0' })
  coordinator = await signUp(app.url, 'Sandrine Bellec')
  accounts = await openGivenAccounts(app.dataDir, password)
  giveAccounts(app.url, accounts)
  ;({ cohortId } = await coordinator.api.cohort.create.mutate({ name: 'Classe de trente' }))
  const link = await coordinator.api.cohort.renewJoinLink.mutate({ cohortId, role: 'learner' })
  const token = new URL(link.url).pathname.split('/').at(-1) ?? ''
  const names = Array.from({ length: size }, (_, index) => `Apprenante ${index + 1}`)
  learners = await Promise.all(names.map((name) => signUp(app.url, name)))
  for (const learner of learners) await learner.api.cohort.join.mutate({ token })
})
afterAll(async () => {
  await accounts.close()
  await app.stop()
})

/** One phone of the class: a socket that listens to the question, and an answer that is sent until the server has it. */
type Phone = {
  readonly heard: () => number
  readonly isListening: () => boolean
  answer(words: string, after: number): Promise<void>
  close(): void
}

function openPhone(person: ApiPerson, questionId: string, realtime: BrowserConnection): Phone {
  const headers = { cookie: person.cookie, origin: app.url }
  let later: NodeJS.Timeout | undefined
  const pusher: Pusher = new Pusher(realtime.key, {
    cluster: '',
    wsHost: '127.0.0.1',
    wsPort: Number(new URL(app.url).port),
    wsPath: realtime.wsPath,
    forceTLS: false,
    enabledTransports: ['ws'],
    channelAuthorization: {
      transport: 'ajax',
      endpoint: '',
      customHandler: ({ socketId, channelName }, callback) => {
        const ask = async () => {
          const answer = await fetch(`${app.url}/api/realtime/auth`, {
            method: 'POST',
            headers,
            body: new URLSearchParams({ socket_id: socketId, channel_name: channelName }),
          })
          if (!answer.ok) throw new Error(`authorisation answered ${answer.status}`)
          return answer.json()
        }
        // What failed once is not asked again by pusher-js as long as its socket holds.
        ask().then(
          (signed) => callback(null, signed),
          (error: Error) => {
            callback(error, null)
            later = setTimeout(() => pusher.subscribe(channelName), againAfterMs)
          },
        )
      },
    },
  })
  let heard = 0
  const channel = pusher.subscribe(questionChannel(cohortId, questionId, 'members'))
  channel.bind(questionChanged, () => {
    heard += 1
  })
  return {
    heard: () => heard,
    isListening: () => channel.subscribed,
    async answer(words, after) {
      await delay(after)
      const answer = { id: randomUUID(), words }
      const send = () => person.api.stimulus.answer.mutate({ cohortId, questionId, answer })
      // Sent twice at once, as a phone does whose network hesitates, and again until both are acknowledged.
      await Promise.all([untilAnswered(send), untilAnswered(send)])
    },
    close() {
      clearTimeout(later)
      pusher.disconnect()
    },
  }
}

async function untilAnswered(send: () => Promise<unknown>): Promise<void> {
  for (;;) {
    const isDone = await send().then(
      () => true,
      (error: { data?: unknown }) => {
        if (error.data) throw error
        return false
      },
    )
    if (isDone) return
    await delay(againAfterMs)
  }
}

test.each(seeds(2, 10))(
  'a class of thirty answers within its minute, while the server is killed and started again (seed %i)',
  async (seed) => {
    const luck = luckOf(seed)
    const { questionId } = await coordinator.api.stimulus.open.mutate({
      cohortId,
      wish: { mode: 'inClass', stimulusKey: 'corinne' },
    })
    const read = () => coordinator.api.stimulus.question.query({ cohortId, questionId })
    const { realtime } = await read()
    const phones = learners.map((learner) => openPhone(learner, questionId, realtime))
    onTestFinished(() => {
      for (const phone of phones) phone.close()
    })
    await until('every phone listens', () => phones.every((phone) => phone.isListening()))
    await Promise.all(learners.map(({ api }) => api.stimulus.join.mutate({ cohortId, questionId })))
    await coordinator.api.stimulus.act.mutate({ cohortId, questionId, act: 'ask' })
    await until('every phone was told', () => phones.every((phone) => phone.heard() > 0))
    const answered = phones.map((phone, index) =>
      phone.answer(`Réponse ${index + 1}`, luck.between(0, 4_000)),
    )
    await delay(luck.between(500, 2_500))
    const began = performance.now()
    await app.kill()
    await app.start()
    const recoveryMs = Math.round(performance.now() - began)
    await Promise.all(answered)
    const { view } = await read()
    expect(view).toMatchObject({ stage: 'answers', counts: { there: size, answered: size } })
    const words = (view.answers ?? []).map((each) => each.words)
    const wanted = learners.map((_, index) => `Réponse ${index + 1}`)
    expect(words.toSorted()).toEqual(wanted.toSorted())
    await until('every phone listens again', () => phones.every((phone) => phone.isListening()))
    const before = phones.map((phone) => phone.heard())
    await coordinator.api.stimulus.act.mutate({ cohortId, questionId, act: 'reveal' })
    await until('every phone was told again', () =>
      phones.every((phone, index) => phone.heard() > (before[index] ?? 0)),
    )
    const lost = wanted.filter((each) => !words.includes(each)).length
    const duplicated = words.length - new Set(words).size
    const sums = { acknowledged: size, lost, duplicated, outOfOrder: 0, recoveryMs }
    report('a class of thirty, killed in mid-question', size, [sums])
  },
  180_000,
)
