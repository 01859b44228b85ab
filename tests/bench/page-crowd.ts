/** Another process of the page-requests row: asks for a page so many times at once, whenever it is told to, and says how it was answered. */
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
