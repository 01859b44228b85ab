/** Requests a page `count` times at once on command, and reports the answers. Runs as a process of its own. */
import { Agent, get } from 'node:http'

const [url = '', path = '/', count = '0'] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: Number(count) })

function ask(): Promise<number> {
  return new Promise((resolve) => {
    const request = get(url + path, { agent, headers: { accept: 'text/html' } }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve(answer.statusCode ?? 0))
    })
    request.once('error', () => resolve(0))
  })
}

process.on('message', async () => {
  const statuses = await Promise.all(Array.from({ length: Number(count) }, ask))
  process.send?.(statuses)
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
