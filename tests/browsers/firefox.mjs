#!/usr/bin/env node
// Starts Firefox for Playwright and stands between the two. What this release of Firefox does not know is answered in its place, and text
// is typed key by key: Playwright would set it by a script, which React does not notice.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { WebSocket, WebSocketServer } from 'ws'

const unknown = 'emulation.setMediaFeaturesOverride'
const insertText = '__pw_bidiInsertText'
const enter = '\uE006'
const listening = /WebDriver BiDi listening on (ws:\/\/\S+)/u
const graphemes = new Intl.Segmenter()

const firefox = spawn(process.env.TRIADE_FIREFOX ?? 'firefox-esr', process.argv.slice(2), {
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

/** What Firefox is to be told in place of a command; null where it is told nothing. `answers`: for ids whose answer is another. */
function translate(text, { answer, answers }) {
  if (!text.includes(unknown) && !text.includes(insertText)) return text
  const { id, method, params } = JSON.parse(text)
  if (method === unknown) {
    answer({ type: 'success', id, result: {} })
    return null
  }
  const isTyping = method === 'script.callFunction' && params.arguments?.[3]?.value?.includes(insertText)
  if (!isTyping) return text
  answers.set(id, { type: 'success', realm: '', result: { type: 'undefined' } })
  const keys = { type: 'key', id: 'typed', actions: keysOf(params.arguments.at(-1).value) }
  const { context } = params.target
  return JSON.stringify({ id, method: 'input.performActions', params: { context, actions: [keys] } })
}

function restore(text, answers) {
  if (answers.size === 0) return text
  const said = JSON.parse(text)
  const result = answers.get(said.id)
  if (!result || !answers.delete(said.id) || said.type !== 'success') return text
  return JSON.stringify({ type: 'success', id: said.id, result })
}

function join(playwright, browser) {
  const answers = new Map()
  const answer = (said) => playwright.send(JSON.stringify(said))
  let waiting = []
  playwright.on('message', (data) => {
    const text = translate(data.toString(), { answer, answers })
    if (text === null) return
    if (waiting) waiting.push(text)
    else browser.send(text)
  })
  browser.on('open', () => {
    for (const text of waiting) browser.send(text)
    waiting = null
  })
  browser.on('message', (data) => playwright.send(restore(data.toString(), answers)))
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
  process.exit(1)
})
firefox.on('exit', (code) => process.exit(code ?? 1))
