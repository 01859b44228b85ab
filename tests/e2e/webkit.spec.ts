import { startWebkit, type Webkit } from '../browsers/webkit'
import { type ApiPerson, arrangeLiveSession, command, password } from '../support/api'
import { lookFaults } from '../support/look-faults'
import { expect, test as stage } from './stage'

const sizes = [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1280, height: 720 },
] as const

const test = stage.extend<{ webkit: Webkit }>({
  // biome-ignore lint/correctness/noEmptyPattern: the fixture signature asks for a pattern
  webkit: async ({}, use) => {
    const webkit = await startWebkit()
    await use(webkit)
    await webkit.stop()
  },
})

/** Signs the window in as another person. WebKitWebDriver keeps no cookie that it is given. */
async function signIn(webkit: Webkit, url: string, { email }: ApiPerson): Promise<void> {
  await webkit.visit(`${url}/sign-in`)
  const status = await webkit.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch('/api/auth/sign-in/email', { method: 'POST', headers, body })
    return answer.status
  }, JSON.stringify({ email, password }))
  expect(status).toBe(200)
}

/** The words of the page that can be read. */
const wordsOf = (webkit: Webkit) =>
  webkit.evaluate(() => {
    const words: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.parentElement?.checkVisibility()) words.push(node.textContent ?? '')
    return words.join(' ')
  })

async function expectWords(webkit: Webkit, words: RegExp): Promise<void> {
  await expect.poll(() => wordsOf(webkit)).toEqual(expect.stringMatching(words))
}

/** Waits until the page listens and its clock is drawn. */
async function expectLive(webkit: Webkit): Promise<void> {
  await expect
    .poll(() =>
      webkit.evaluate(
        () =>
          document.querySelector('[inert][aria-busy="true"]') === null &&
          [...document.querySelectorAll('[role="timer"]')].some((each) => each.checkVisibility()),
      ),
    )
    .toBe(true)
}

test('WebKitGTK shows three seats their live screens, at each of three widths, and takes what they press', async ({
  app,
  cast,
  webkit,
}, testInfo) => {
  const { supervisor, advisor, beneficiary, liveSessionId } = cast
  const order = (each: Parameters<typeof command>[2]) => command(supervisor, liveSessionId, each)
  const eventsOf = async (type: string) => {
    const { events } = await supervisor.api.liveSession.events.query({ liveSessionId, after: 0 })
    return events.filter((event) => event.type === type).length
  }
  await order({ type: 'openBriefing' })
  await order({ type: 'startInterview', anyway: true })

  /** What a seat sees at each width, then what it does at the last of them. */
  async function sit(person: ApiPerson, seat: string, act: () => Promise<void>): Promise<void> {
    await webkit.survive(async () => {
      await signIn(webkit, app.url, person)
      for (const { width, height } of sizes) {
        await webkit.resize(width, height)
        await webkit.visit(`${app.url}/sessions/${liveSessionId}`)
        await expectLive(webkit)
        await webkit.evaluate(() => document.fonts.ready.then(() => undefined))
        await webkit.photograph(testInfo.outputPath(`${seat}-${width}.png`))
        await expect
          .poll(async () => {
            // Not what lies over what: WebKit's boxes of a large clock reach far beyond its digits.
            const { cut, overflow } = await lookFaults(webkit)
            return { cut, overflow }
          })
          .toEqual({ cut: [], overflow: 0 })
      }
    })
    await act()
  }

  await test.step('the supervisor marks with a key that they press on the screen', async () => {
    await sit(supervisor, 'supervisor', async () => {
      await webkit.press('button[aria-label="Empathie, manifestée"]')
      await expect.poll(() => eventsOf('marked')).toBe(1)
      await expectWords(webkit, /Derniers repères 1 repère gardé/u)
    })
  })

  await test.step('the advisor is given a cue without asking for it, and a phase', async () => {
    await sit(advisor, 'advisor', async () => {
      await order({ type: 'sendCue', text: 'Laisse le silence' })
      await expectWords(webkit, /Laisse le silence/u)
    })
  })

  await test.step('the beneficiary gives a fact', async () => {
    await sit(beneficiary, 'beneficiary', async () => {
      await webkit.press('label:has(input[type="checkbox"])')
      await expect.poll(() => eventsOf('revealGiven')).toBe(1)
    })
  })
})

test('a browser without WebRTC is told so where people meet by picture, and is asked for no device', async ({
  app,
  webkit,
}) => {
  const { advisor, liveSessionId } = await arrangeLiveSession(app.url, { place: 'video' })
  await webkit.survive(async () => {
    await signIn(webkit, app.url, advisor)
    await webkit.visit(`${app.url}/sessions/${liveSessionId}`)
  })
  await expectWords(webkit, /Ce navigateur ne permet pas de se parler ici/u)
  expect(await wordsOf(webkit)).not.toMatch(/Essayer la caméra|Entrer dans la salle/u)
})
