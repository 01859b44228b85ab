import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../support/free-port'
import { until } from '../support/until'

const window = fileURLToPath(new URL('webkit-window.py', import.meta.url))
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'

/** One window of WebKitGTK on a screen that no one sees, driven as a person would (W3C, WebDriver). */
export type Webkit = {
  visit(url: string): Promise<void>
  resize(width: number, height: number): Promise<void>
  /** Runs a function in the page, as Playwright's pages do; it must not need anything around it. */
  evaluate<Answer, Given>(act: (given: Given) => Answer | Promise<Answer>, given?: Given): Promise<Answer>
  /** Presses the middle of the first element there is at this CSS selector. */
  press(selector: string): Promise<void>
  photograph(path: string): Promise<void>
  /**
   * Does this once more, in a new window, if the browser dies meanwhile. WebKitGTK's network process was seen to end with a fault in
   * libgobject, which closes the window; 600 visits did not bring it about again. A page that crashes it kills the second window too.
   */
  survive(act: () => Promise<void>): Promise<void>
  stop(): Promise<void>
}

type Session = Omit<Webkit, 'survive'>

class BrowserDied extends Error {}

/** What the driver says of a window that is gone. */
const deaths = /Session terminated|session deleted because of page crash/u

/** On Debian: `webkit2gtk-driver`, `gir1.2-webkit2-4.1`, `python3-gi`, `xvfb`. */
export async function startWebkit(): Promise<Webkit> {
  let session = await startSession()
  return {
    visit: (url) => session.visit(url),
    resize: (width, height) => session.resize(width, height),
    evaluate: (act, given) => session.evaluate(act, given),
    press: (selector) => session.press(selector),
    photograph: (path) => session.photograph(path),
    async survive(act) {
      try {
        await act()
      } catch (reason) {
        if (!(reason instanceof BrowserDied)) throw reason
        console.warn(`${reason.message}: once more, in a new window`)
        await session.stop()
        session = await startSession()
        await act()
      }
    },
    stop: () => session.stop(),
  }
}

async function startSession(): Promise<Session> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1300x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const ended: ChildProcess[] = [screen]
  try {
    const display = await numberOf(screen)
    const port = await freePort()
    const env = { ...process.env, DISPLAY: `:${display}`, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' }
    const drawing = { WEBKIT_DISABLE_DMABUF_RENDERER: '1', LIBGL_ALWAYS_SOFTWARE: '1' }
    const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...env, ...drawing },
    })
    ended.unshift(driver)
    await begun(driver)
    const { pid, ...session } = await openSession(`http://127.0.0.1:${port}`)
    return {
      ...session,
      async stop() {
        // Asked to close its session, the driver waits for a window that is gone.
        killIfThere(pid)
        await end(ended)
      },
    }
  } catch (reason) {
    await end(ended)
    throw reason
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid)
  } catch {
    // It has died by itself.
  }
}

async function begun(child: ChildProcess): Promise<void> {
  await Promise.race([
    once(child, 'spawn'),
    once(child, 'error').then(([error]) => Promise.reject(error as Error)),
  ])
}

async function numberOf(screen: ChildProcess): Promise<string> {
  await begun(screen)
  const said = screen.stdio[3]
  if (!said) throw new Error('Xvfb names no display.')
  const [line] = (await once(said, 'data')) as [Buffer]
  return line.toString().trim()
}

async function end(children: readonly ChildProcess[]): Promise<void> {
  for (const child of children) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) continue
    const gone = once(child, 'exit')
    child.kill()
    await gone
  }
}

async function openSession(driver: string): Promise<Omit<Session, 'stop'> & { readonly pid: number }> {
  async function ask<Answer>(
    method: 'POST' | 'DELETE' | 'GET',
    path: string,
    body?: object,
  ): Promise<Answer> {
    const answer = await fetch(driver + path, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const { value } = (await answer.json()) as { value: Answer & { error?: string; message?: string } }
    if (answer.ok) return value
    const told = `WebKitWebDriver, ${path}: ${value.error}: ${value.message}`
    throw deaths.test(told) ? new BrowserDied(told) : new Error(told)
  }
  const isListening = async () => (await fetch(`${driver}/status`).catch(() => null))?.ok ?? false
  await until('WebKitWebDriver listens', isListening)
  const options = { 'webkitgtk:browserOptions': { binary: window, args: [] } }
  const { sessionId, capabilities } = await ask<{
    readonly sessionId: string
    readonly capabilities: { readonly 'webkit:processID': number }
  }>('POST', '/session', { capabilities: { alwaysMatch: options } })
  const here = `/session/${sessionId}`
  return {
    pid: capabilities['webkit:processID'],
    visit: (url) => ask('POST', `${here}/url`, { url }),
    async resize(width, height) {
      await ask('POST', `${here}/window/rect`, { width, height })
    },
    evaluate: (act, given) =>
      ask('POST', `${here}/execute/async`, {
        script: `const tell = arguments[1]; Promise.resolve((${act})(arguments[0])).then(tell)`,
        args: [given ?? null],
      }),
    async press(selector) {
      const found = await ask<Record<string, string>>('POST', `${here}/element`, {
        using: 'css selector',
        value: selector,
      })
      await ask('POST', `${here}/element/${found[elementKey]}/click`, {})
    },
    async photograph(path) {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, Buffer.from(await ask<string>('GET', `${here}/screenshot`), 'base64'))
    },
  }
}
