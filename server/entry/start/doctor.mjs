// Run by `npm run doctor`: before the first start too, so without the build of the whole product.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureDependencies } from './dependencies.mjs'
import { StepError } from './steps.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const bundle = join(root, '.build', 'doctor.mjs')

async function look() {
  process.chdir(root)
  if (!existsSync(join(root, 'node_modules'))) await ensureDependencies(root)
  // A built tree without development dependencies has no bundler, and its own bundle.
  if (existsSync(join(root, 'node_modules', 'esbuild'))) {
    const { bundleServer } = await import('./bundle.mjs')
    mkdirSync(join(root, '.build'), { recursive: true })
    await bundleServer(root, '.build/doctor.mjs', 'server/operate/doctor/main.ts')
  }
  await import(pathToFileURL(bundle).href)
}

look().catch((error) => {
  process.stderr.write(`${error instanceof StepError ? error.message : error.stack}\n`)
  process.exit(1)
})
