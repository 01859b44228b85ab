#!/usr/bin/env node
// Proxy between Playwright and Firefox: types key by key, since React ignores text set by a script, and raises a window
// before a press.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { WebSocket, WebSocketServer } from 'ws'
import { startSound } from './sound.mjs'

// This release does not know the command: the proxy answers it.
const unknown = 'emulation.setMediaFeaturesOverride'
const insertText = '__pw_bidiInsertText'
const perform = 'input.performActions'
const enter = '\uE006'
const firstOwnId = 2 ** 50
const listening = /WebDriver BiDi listening on (ws:\/\/\S+)/u
const graphemes = new Intl.Segmenter()

const sound = await startSound()
const firefox = spawn('firefox-esr', process.argv.slice(2), {
  env: { ...process.env, ...sound?.env },
  stdio: ['ignore', 'inherit', 'pipe'],
})
const relay = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false })

function keysOf(text) {
  return [...graphemes.segment(text)].flatMap(({ segment }) => {
    const value = segment === '\n' ? enter : segment
    return [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]
  })
}

function isTyping({ method, params }) {
  return method === 'script.callFunction' && Boolean(params.arguments?.[3]?.value?.includes?.(insertText))
}

/** This release names no download, and Playwright leaves out those without a name: the address is one. */
function named(text) {
  if (!text.includes('"browsingContext.download')) return text
  const event = JSON.parse(text)
  const { params } = event
  const isDownload = event.method?.startsWith('browsingContext.download') && !params.navigation
  return isDownload ? JSON.stringify({ ...event, params: { download: params.url, ...params } }) : text
}

function join(playwright, browser) {
  /** Who waits for the answer to a command, by its id. */
  const waiting = new Map()
  let ownId = firstOwnId
  /** The window that is in front; null where another may have come. */
  let front = null
  /** One hand: a press begins when the one before has ended. */
  let hand = Promise.resolve()
  const open = new Promise((resolve) => browser.on('open', resolve))

  const tell = (said) => playwright.send(JSON.stringify(said))
  const send = (command) => {
    if (browser.readyState === WebSocket.OPEN) browser.send(JSON.stringify(command))
  }
  const ask = (command) =>
    new Promise((resolve) => {
      waiting.set(command.id, resolve)
      send(command)
    })

  async function press(id, { context, ...params }) {
    if (front !== context) {
      ownId += 1
      await ask({ id: ownId, method: 'browsingContext.activate', params: { context } })
      front = context
    }
    return ask({ id, method: perform, params: { context, ...params } })
  }

  function type({ id, params }) {
    const actions = [{ type: 'key', id: 'typed', actions: keysOf(params.arguments.at(-1).value) }]
    hand = hand.then(async () => {
      const answer = await press(id, { context: params.target.context, actions })
      const result = { type: 'success', realm: '', result: { type: 'undefined' } }
      tell(answer.type === 'success' ? { type: 'success', id, result } : answer)
    })
  }

  async function pass(text) {
    await open
    if (!text.includes(unknown) && !text.includes(insertText) && !text.includes(perform)) {
      browser.send(text)
      return
    }
    const command = JSON.parse(text)
    if (command.method === unknown) tell({ type: 'success', id: command.id, result: {} })
    else if (command.method === perform)
      hand = hand.then(async () => tell(await press(command.id, command.params)))
    else if (isTyping(command)) type(command)
    else browser.send(text)
  }

  playwright.on('message', (data) => void pass(data.toString()))
  browser.on('message', (data) => {
    const text = data.toString()
    if (text.includes('"browsingContext.contextCreated"')) front = null
    const said = waiting.size > 0 ? JSON.parse(text) : {}
    const resolve = waiting.get(said.id)
    if (!resolve) {
      playwright.send(named(text))
      return
    }
    waiting.delete(said.id)
    resolve(said)
  })
  for (const [one, other] of [
    [playwright, browser],
    [browser, playwright],
  ]) {
    one.on('close', () => other.close())
    one.on('error', () => other.terminate())
  }
}

createInterface({ input: firefox.stderr }).on('line', (line) => {
  const [, url] = listening.exec(line) ?? []
  if (!url) {
    process.stderr.write(`${line}\n`)
    return
  }
  relay.on('connection', (playwright, { url: path }) =>
    join(playwright, new WebSocket(url + path, { perMessageDeflate: false, maxPayload: 0 })),
  )
  process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${relay.address().port}\n`)
})

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => firefox.kill(signal))
firefox.on('error', (error) => {
  console.error(`${error.message}: on Debian, apt-get install firefox-esr.`)
  sound?.stop()
  process.exit(1)
})
firefox.on('exit', (code) => {
  sound?.stop()
  process.exit(code ?? 1)
})
